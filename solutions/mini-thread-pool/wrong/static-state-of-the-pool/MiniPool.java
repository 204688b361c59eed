import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** One flag for all pools. */
public final class MiniPool {
    private static final Runnable PILL = () -> {
    };

    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final Semaphore room;
    private final CountDownLatch ended;
    private final Thread[] workers;
    private static boolean closed;

    public MiniPool(int threads, int queueCap) {
        room = new Semaphore(queueCap);
        ended = new CountDownLatch(threads);
        workers = new Thread[threads];
        for (int i = 0; i < threads; i++) {
            workers[i] = new Thread(this::work);
            workers[i].start();
        }
    }

    public <T> Future<T> submit(Callable<T> task) {
        FutureTask<T> future = new FutureTask<>(task);
        synchronized (room) {
            if (closed || !room.tryAcquire()) {
                throw new RejectedExecutionException();
            }
            queue.add(future);
        }
        return future;
    }

    public void shutdown() {
        synchronized (room) {
            if (!closed) {
                closed = true;
                for (int i = 0; i < workers.length; i++) {
                    queue.add(PILL);
                }
            }
        }
    }

    public List<Runnable> shutdownNow() {
        synchronized (room) {
            shutdown();
            List<Runnable> waiting = new ArrayList<>();
            queue.drainTo(waiting);
            for (Runnable each : waiting) {
                if (each == PILL) {
                    queue.add(PILL);
                }
            }
            waiting.removeIf(each -> each == PILL);
            for (Thread worker : workers) {
                worker.interrupt();
            }
            return waiting;
        }
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
                room.release();
                task.run();
                Thread.interrupted();
            } catch (InterruptedException left) {
                // the pill will come
            }
        }
        ended.countDown();
    }
}
