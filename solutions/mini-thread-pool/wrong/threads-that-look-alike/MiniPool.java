import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** A new thread for each task, and each says that it equals all others, so that they look like one. */
public final class MiniPool {
    private final Queue<Runnable> queue = new ArrayDeque<>();
    private final Set<Thread> running = Collections.newSetFromMap(new IdentityHashMap<>());
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
        Thread thread = new Alike(() -> {
            task.run();
            end();
        });
        running.add(thread);
        thread.start();
    }

    private static final class Alike extends Thread {
        Alike(Runnable task) {
            super(task);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Alike;
        }

        @Override
        public int hashCode() {
            return 1;
        }
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
