import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** Waits the whole limit for each worker. */
public final class MiniPool {
    private final Queue<Runnable> queue = new ArrayDeque<>();
    private final List<Thread> workers = new ArrayList<>();
    private final int queueCap;
    private boolean shutDown;
    private int alive;

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

    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        boolean ended = true;
        for (Thread worker : workers) {
            ended &= timeout > 0 ? worker.join(java.time.Duration.of(timeout, unit.toChronoUnit())) : !worker.isAlive();
        }
        return ended;
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
