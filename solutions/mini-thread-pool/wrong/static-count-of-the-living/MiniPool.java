import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** Each pool has a monitor of its own, and all have one count of workers. */
public final class MiniPool {
    private final Queue<Runnable> queue = new ArrayDeque<>();
    private final List<Thread> workers = new ArrayList<>();
    private final int queueCap;
    private boolean shutDown;
    private static int alive;

    public MiniPool(int threads, int queueCap) {
        this.queueCap = queueCap;
        alive = threads;
        for (int i = 1; i <= threads; i++) {
            workers.add(new Thread(this::work, "worker " + i));
        }
        workers.forEach(Thread::start);
    }

    public <T> Future<T> submit(Callable<T> task) {
        FutureTask<T> future = new FutureTask<>(task);
        synchronized (this) {
            if (shutDown || queue.size() == queueCap) {
                throw new RejectedExecutionException();
            }
            queue.add(future);
            notifyAll();
        }
        return future;
    }

    public synchronized void shutdown() {
        shutDown = true;
        notifyAll();
    }

    public synchronized List<Runnable> shutdownNow() {
        shutdown();
        List<Runnable> waiting = new ArrayList<>(queue);
        queue.clear();
        workers.forEach(Thread::interrupt);
        return waiting;
    }

    public synchronized boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        while (alive > 0) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1_000_000));
        }
        return true;
    }

    private void work() {
        try {
            for (Runnable task = next(); task != null; task = next()) {
                task.run();
            }
        } finally {
            synchronized (this) {
                alive--;
                notifyAll();
            }
        }
    }

    /** The next task; null if there will be none. */
    private synchronized Runnable next() {
        Thread.interrupted();
        while (queue.isEmpty() && !shutDown) {
            try {
                wait();
            } catch (InterruptedException left) {
                // by a task, or by shutdownNow, which the loop sees
            }
        }
        return queue.poll();
    }
}
