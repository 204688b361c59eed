package dev.grade.fork.confine;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts processes on one thread that lives as long as this JVM. The system can end a child together with its parent, but
 * takes the thread that started it for the parent.
 */
public final class ProcessStarter {
    private static final ExecutorService STARTER = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("process-starter").factory());

    private ProcessStarter() {
    }

    /**
     * Starts a process that knows nothing of our environment, but how names of files are written: a JVM in a folder whose
     * name is not ASCII could not find its own classes.
     *
     * @throws IOException
     *             if the system can't start it
     */
    public static Process start(ProcessBuilder builder) throws IOException {
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        var starting = STARTER.submit(builder::start);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return starting.get();
                } catch (InterruptedException e) {
                    // it takes milliseconds, and a process must not be lost
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IOException(e.getCause() == null ? e.getMessage() : e.getCause().getMessage(), e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
