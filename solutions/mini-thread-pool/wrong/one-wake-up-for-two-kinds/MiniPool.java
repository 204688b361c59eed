import java.util.LinkedList;
import java.util.List;
import java.util.Vector;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

public final class MiniPool {
    private static final class Job<T> implements Runnable {
        private final Callable<T> task;
        private final CompletableFuture<T> future = new CompletableFuture<T>();

        Job(Callable<T> task) {
            this.task = task;
        }

        public void run() {
            try {
                future.complete(task.call());
            } catch (Throwable t) {
                future.completeExceptionally(new java.util.concurrent.CompletionException(t));
            }
        }
    }

    private final LinkedList<Job<?>> jobs = new LinkedList<Job<?>>();
    private final Thread[] threads;
    private final int queueCap;
    private int idle;
    private int alive;
    private boolean closed;

    public MiniPool(int threads, int queueCap) {
        this.threads = new Thread[threads];
        this.queueCap = queueCap;
        this.alive = threads;
        this.idle = threads;
        for (int i = 0; i < threads; i++) {
            this.threads[i] = new Thread(new Runnable() {
                public void run() {
                    work();
                }
            }, "worker-" + i);
        }
        for (Thread thread : this.threads) {
            thread.start();
        }
    }

    private void work() {
        while (true) {
            Job<?> job;
            synchronized (this) {
                while (jobs.isEmpty() && !closed) {
                    try {
                        wait();
                    } catch (InterruptedException e) {
                        // nobody wants an idle thread to end in this way
                    }
                }
                if (jobs.isEmpty()) {
                    alive--;
                    notifyAll();
                    return;
                }
                Thread.interrupted();
                job = jobs.removeFirst();
                idle--;
            }
            job.run();
            synchronized (this) {
                idle++;
            }
        }
    }

    public <T> Future<T> submit(Callable<T> task) {
        Job<T> job = new Job<T>(task);
        synchronized (this) {
            if (closed) {
                throw new RejectedExecutionException("shut down");
            }
            if (jobs.size() - idle >= queueCap) {
                throw new RejectedExecutionException("full");
            }
            jobs.addLast(job);
            notify();
        }
        return job.future;
    }

    public synchronized void shutdown() {
        closed = true;
        notifyAll();
    }

    public synchronized List<Runnable> shutdownNow() {
        shutdown();
        List<Runnable> left = new Vector<Runnable>(jobs);
        jobs.clear();
        for (Thread thread : threads) {
            thread.interrupt();
        }
        return left;
    }

    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        synchronized (this) {
            while (alive > 0) {
                long left = end - System.nanoTime();
                if (timeout <= 0 || left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            return true;
        }
    }
}
