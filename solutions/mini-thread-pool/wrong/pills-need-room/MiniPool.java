import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** The pills go through the bounded queue, so shutdown waits for room. */
public final class MiniPool {
    private static final Runnable PILL = () -> {
    };

    private final BlockingQueue<Runnable> queue;
    private final CountDownLatch ended;
    private final Thread[] workers;
    private boolean closed;

    public MiniPool(int threads, int queueCap) {
        queue = new ArrayBlockingQueue<>(queueCap);
        ended = new CountDownLatch(threads);
        workers = new Thread[threads];
        for (int i = 0; i < threads; i++) {
            workers[i] = new Thread(this::work);
            workers[i].start();
        }
    }

    public <T> Future<T> submit(Callable<T> task) {
        FutureTask<T> future = new FutureTask<>(task);
        synchronized (workers) {
            if (closed || !queue.offer(future)) {
                throw new RejectedExecutionException();
            }
        }
        return future;
    }

    public void shutdown() {
        synchronized (workers) {
            if (closed) {
                return;
            }
            closed = true;
        }
        try {
            for (int i = 0; i < workers.length; i++) {
                queue.put(PILL);
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    public List<Runnable> shutdownNow() {
        List<Runnable> waiting = new ArrayList<>();
        queue.drainTo(waiting);
        waiting.removeIf(each -> each == PILL);
        shutdown();
        for (Thread worker : workers) {
            worker.interrupt();
        }
        return waiting;
    }

    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        return ended.await(timeout, unit);
    }

    private void work() {
        while (true) {
            try {
                Runnable task = queue.take();
                if (task == PILL) {
                    break;
                }
                task.run();
                Thread.interrupted();
            } catch (InterruptedException left) {
                // the pill will come
            }
        }
        ended.countDown();
    }
}
