import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** A task that throws ends its thread, and nobody takes its place. */
public class MiniPool {
    private final LinkedBlockingDeque<Job<?>> jobs;
    private final Set<Thread> threads = new HashSet<>();
    private boolean closing;

    public MiniPool(int threads, int queueCap) {
        jobs = new LinkedBlockingDeque<>(queueCap);
        synchronized (this) {
            for (int i = 0; i < threads; i++) {
                begin();
            }
        }
    }

    private void begin() {
        Thread thread = new Thread(() -> {
            try {
                while (true) {
                    Job<?> job = next();
                    if (job == null) {
                        break;
                    }
                    job.run();
                }
            } finally {
                leave();
            }
        });
        thread.setUncaughtExceptionHandler((it, thrown) -> {
            // its future has been told
        });
        threads.add(thread);
        thread.start();
    }

    private synchronized Job<?> next() {
        Thread.interrupted();
        while (jobs.isEmpty()) {
            if (closing) {
                return null;
            }
            try {
                wait();
            } catch (InterruptedException e) {
                // no matter
            }
        }
        return jobs.pollFirst();
    }

    private synchronized void leave() {
        threads.remove(Thread.currentThread());
        notifyAll();
    }

    public synchronized <T> Future<T> submit(Callable<T> task) {
        if (closing) {
            throw new RejectedExecutionException();
        }
        Job<T> job = new Job<>(task);
        if (!jobs.offerLast(job)) {
            throw new RejectedExecutionException();
        }
        notifyAll();
        return job;
    }

    public synchronized void shutdown() {
        closing = true;
        notifyAll();
    }

    public synchronized List<Runnable> shutdownNow() {
        closing = true;
        List<Runnable> back = List.copyOf(jobs);
        jobs.clear();
        for (Thread thread : threads) {
            thread.interrupt();
        }
        notifyAll();
        return back;
    }

    public synchronized boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        final long begun = System.nanoTime();
        final long limit = unit.toNanos(timeout);
        while (!(closing && threads.isEmpty())) {
            long left = limit - (System.nanoTime() - begun);
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        return true;
    }

    private static final class Job<T> extends CompletableFuture<T> implements Runnable {
        private final Callable<T> task;

        Job(Callable<T> task) {
            this.task = task;
        }

        @Override
        public void run() {
            try {
                complete(task.call());
            } catch (RuntimeException | Error thrown) {
                completeExceptionally(thrown);
                throw thrown;
            } catch (Exception thrown) {
                completeExceptionally(thrown);
                throw new IllegalStateException(thrown);
            }
        }
    }
}
