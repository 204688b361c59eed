package dev.grade.fork;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A JVM that runs as a child of this process, in an empty folder and with an empty environment. Closing it ends the
 * child and everything that it started.
 */
public final class ChildJvm implements AutoCloseable {
    private static final int MOST_ERROR_BYTES = 64 << 10;

    private final Process process;
    private final Path folder;
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final CountDownLatch errorsEnd = new CountDownLatch(1);

    private ChildJvm(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
        Thread.ofVirtual().name("child-errors").start(() -> drain(process.getErrorStream()));
    }

    /**
     * Starts {@code mainClass} in a new JVM of the version that this process runs on.
     *
     * @throws UncheckedIOException
     *             if the system can't start it
     */
    public static ChildJvm start(JvmOptions options, List<Path> classPath, String mainClass) {
        try {
            Path folder = Files.createTempDirectory("grade-");
            var builder = new ProcessBuilder(options.command(classPath, mainClass)).directory(folder.toFile());
            builder.environment().clear();
            try {
                return new ChildJvm(builder.start(), folder);
            } catch (IOException e) {
                Files.delete(folder);
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
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
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
        kill();
        boolean interrupted = false;
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("process " + process.pid() + " survives its end");
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        deleteFolder();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void deleteFolder() {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            folder.toFile().deleteOnExit();
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
