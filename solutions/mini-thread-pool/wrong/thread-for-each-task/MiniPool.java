import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** A new thread for each task, when its turn has come: no pool. */
public final class MiniPool {
    private final Queue<Runnable> queue = new ArrayDeque<>();
    private final Set<Thread> running = new HashSet<>();
    private final int threads;
    private final int queueCap;
    private boolean closed;

    public MiniPool(int threads, int queueCap) {
        this.threads = threads;
        this.queueCap = queueCap;
    }

    public synchronized <T> Future<T> submit(Callable<T> task) {
        FutureTask<T> future = new FutureTask<>(task);
        if (closed || running.size() == threads && queue.size() == queueCap) {
            throw new RejectedExecutionException();
        }
        if (running.size() < threads) {
            begin(future);
        } else {
            queue.add(future);
        }
        return future;
    }

    private void begin(Runnable task) {
        Thread thread = new Thread(() -> {
            task.run();
            end();
        });
        running.add(thread);
        thread.start();
    }

    private synchronized void end() {
        running.remove(Thread.currentThread());
        if (!queue.isEmpty()) {
            begin(queue.remove());
        }
        notifyAll();
    }

    public synchronized void shutdown() {
        closed = true;
        notifyAll();
    }

    public synchronized List<Runnable> shutdownNow() {
        shutdown();
        List<Runnable> waiting = new ArrayList<>(queue);
        queue.clear();
        running.forEach(Thread::interrupt);
        return waiting;
    }

    public synchronized boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        while (!closed || !running.isEmpty()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000 + 1);
        }
        return true;
    }
}
