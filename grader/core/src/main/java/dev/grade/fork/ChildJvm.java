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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
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
    private final FutureTask<String> errors;

    private ChildJvm(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
        this.errors = new FutureTask<>(() -> drain(process.getErrorStream()));
        Thread.ofVirtual().name("child-errors").start(errors);
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
            return new ChildJvm(builder.start(), folder);
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
     * Waits for the child's end.
     *
     * @return its exit code, or a code above 128 if a signal ended it
     */
    public int awaitExit() throws InterruptedException {
        return process.waitFor();
    }

    /** The beginning of what the child wrote to its standard error; waits for the stream's end. */
    public String errors() throws InterruptedException {
        try {
            return errors.get();
        } catch (ExecutionException e) {
            return "";
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

    private static String drain(InputStream stream) throws IOException {
        var kept = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
            kept.write(buffer, 0, Math.min(n, Math.max(0, MOST_ERROR_BYTES - kept.size())));
        }
        return kept.toString(StandardCharsets.UTF_8);
    }
}
