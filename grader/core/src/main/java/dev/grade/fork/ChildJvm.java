package dev.grade.fork;

import dev.grade.fork.confine.Confinement;
import dev.grade.fork.confine.None;
import dev.grade.fork.confine.ProcessStarter;
import dev.grade.fork.confine.Sight;
import dev.grade.fork.confine.Survey;
import dev.grade.scratch.ScratchFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A JVM that runs as a child of this process, in an empty folder and with an empty environment. Closing it ends the
 * child and everything that it started.
 */
public final class ChildJvm implements AutoCloseable {
    private static final int MOST_ERROR_BYTES = 64 << 10;
    /** What is killed needs the processor once more to be gone; where many want it, it waited more than ten seconds. */
    private static final long END_MINUTES = 5;

    private final Process process;
    private final ScratchFolder folder;
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final CountDownLatch errorsEnd = new CountDownLatch(1);
    private volatile @Nullable ProcessHandle jvm;

    private ChildJvm(Process process, ScratchFolder folder) {
        this.process = process;
        this.folder = folder;
        Thread.ofVirtual().name("child-errors").start(() -> drain(process.getErrorStream()));
    }

    /**
     * Starts {@code mainClass} in a new JVM of the version that this process runs on, confined as well as this machine
     * can.
     *
     * @param readable
     *            files and folders that the child may read, beside its class path
     * @throws UncheckedIOException
     *             if the system can't start it
     */
    public static ChildJvm start(JvmOptions options, List<Path> classPath, String mainClass, List<Path> readable) {
        return start(Survey.ofThisMachine().best(), options, classPath, mainClass, readable);
    }

    /** The same in this confinement. */
    public static ChildJvm start(Confinement confinement, JvmOptions wanted, List<Path> classPath, String mainClass,
            List<Path> readable) {
        JvmOptions options = AotCache.addTo(wanted, classPath, mainClass);
        // only known code runs while caches are written, and a confined child could not write one
        Confinement around = AotCache.records() ? new None() : confinement;
        try {
            ScratchFolder folder = ScratchFolder.make();
            List<Path> seen = Stream.of(classPath, readable, options.files()).flatMap(List::stream).distinct().toList();
            var sight = new Sight(Path.of(System.getProperty("java.home")), seen, folder.path());
            var builder = new ProcessBuilder(around.around(options.command(classPath, mainClass), sight))
                    .directory(folder.path().toFile());
            try {
                return new ChildJvm(ProcessStarter.start(builder), folder);
            } catch (IOException e) {
                folder.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a child JVM can't be started: " + e.getMessage(), e);
        }
    }

    /** The child's standard input. */
    public OutputStream input() {
        return process.getOutputStream();
    }

    /** The child's standard output. */
    public InputStream output() {
        return process.getInputStream();
    }

    /** Processor time that the child has used so far; zero if the system does not tell. */
    public Duration cpuTime() {
        return jvm().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The JVM itself, which may stand below programs that confine it. */
    private ProcessHandle jvm() {
        ProcessHandle known = jvm;
        if (known == null) {
            try (Stream<ProcessHandle> descendants = process.descendants()) {
                known = Stream.concat(Stream.of(process.toHandle()), descendants).filter(ChildJvm::isJava).findFirst()
                        .orElse(null);
            }
            jvm = known;
        }
        return known == null ? process.toHandle() : known;
    }

    private static boolean isJava(ProcessHandle handle) {
        return handle.info().command().filter(command -> command.endsWith("/java") || command.endsWith("java.exe"))
                .isPresent();
    }

    /** Whether the child has not ended yet. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the child and everything it started, at once. */
    public void kill() {
        try (Stream<ProcessHandle> descendants = process.descendants()) {
            List<ProcessHandle> all = descendants.toList();
            process.destroyForcibly();
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /**
     * Waits a while for the child's end.
     *
     * @return its exit code, or a code above 128 if a signal ended it; nothing if it goes on
     */
    public OptionalInt awaitExit(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)
                ? OptionalInt.of(process.exitValue())
                : OptionalInt.empty();
    }

    /**
     * The beginning of what the child wrote to its standard error. Waits a little for the rest when the child has just
     * ended, but not for ever: whatever the child started may hold the stream open.
     */
    public String errors() {
        boolean interrupted = false;
        try {
            errorsEnd.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        synchronized (errors) {
            return errors.toString(StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        if (AotCache.records()) {
            awaitRecording();
        }
        kill();
        if (!awaitEnd()) {
            throw new IllegalStateException("process " + process.pid() + " survives its end");
        }
        folder.endProcesses();
        folder.close();
    }

    /**
     * Waits for the child's end. Whoever is interrupted closes, too, and must not leave before the child has. Not with
     * {@code onExit}: that is completed by the common pool, all of whose threads may be waiting here.
     */
    private boolean awaitEnd() {
        long limit = System.nanoTime() + TimeUnit.MINUTES.toNanos(END_MINUTES);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor(limit - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A child that writes its cache does so when it ends by itself, as it does when nobody wants more of it. */
    private void awaitRecording() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // it has ended already
        }
        try {
            process.waitFor(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void drain(InputStream stream) {
        byte[] buffer = new byte[8192];
        try {
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                synchronized (errors) {
                    errors.write(buffer, 0, Math.min(n, MOST_ERROR_BYTES - errors.size()));
                }
            }
        } catch (IOException e) {
            // the stream was closed with the child
        } finally {
            errorsEnd.countDown();
        }
    }
}
