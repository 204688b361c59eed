package dev.grade.fork;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Tasks that each wait for children of their own, some at a time. On platform threads: a read from a process would keep a
 * virtual thread's carrier.
 */
public final class FanOut {
    private FanOut() {
    }

    /**
     * Runs all tasks, {@code jobs} at a time, and returns when every one of them has ended. After one that fails, no
     * further ones are begun; what it threw is thrown.
     *
     * @param jobs
     *            from 1
     * @param listener
     *            hears of each result in order, as soon as it is known
     * @throws InterruptedException
     *             if this thread is interrupted; the tasks are, too, and have ended before
     */
    public static <T> void run(List<? extends Callable<T>> tasks, int jobs, Consumer<? super T> listener)
            throws InterruptedException {
        try (ExecutorService executor = Executors.newFixedThreadPool(jobs)) {
            try {
                for (Future<T> result : tasks.stream().map(executor::submit).toList()) {
                    listener.accept(result.get());
                }
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
            } finally {
                executor.shutdownNow();
            }
        }
    }
}
