import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** The end of the pool is the end of its tasks; its threads wait for the next one for ever. */
public final class MiniPool {
    private final BlockingQueue<Runnable> queue;
    private final List<Thread> threads = new ArrayList<>();
    private boolean closed;
    private int open;

    public MiniPool(int threads, int queueCap) {
        queue = new LinkedBlockingQueue<>(queueCap);
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(this::work);
            thread.setDaemon(true);
            this.threads.add(thread);
            thread.start();
        }
    }

    private void work() {
        while (true) {
            try {
                queue.take().run();
                Thread.interrupted();
                synchronized (this) {
                    open--;
                    notifyAll();
                }
            } catch (InterruptedException again) {
                // the next one
            }
        }
    }

    public synchronized <T> Future<T> submit(Callable<T> task) {
        FutureTask<T> future = new FutureTask<>(task);
        if (closed || !queue.offer(future)) {
            throw new RejectedExecutionException();
        }
        open++;
        return future;
    }

    public synchronized void shutdown() {
        closed = true;
        notifyAll();
    }

    public synchronized List<Runnable> shutdownNow() {
        shutdown();
        List<Runnable> waiting = new ArrayList<>();
        queue.drainTo(waiting);
        open -= waiting.size();
        threads.forEach(Thread::interrupt);
        return waiting;
    }

    public synchronized boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        while (!closed || open > 0) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000 + 1);
        }
        return true;
    }
}
