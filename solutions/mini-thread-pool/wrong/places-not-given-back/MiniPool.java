import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A place is used up with each task. */
public final class MiniPool {
    private final ConcurrentLinkedQueue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final Semaphore places;
    private final Semaphore there = new Semaphore(0);
    private final Semaphore mutex = new Semaphore(1);
    private final Phaser workers;
    private final Collection<Thread> threads = new ArrayList<>();
    private volatile boolean closed;

    public MiniPool(int threads, int queueCap) {
        places = new Semaphore(threads + queueCap);
        workers = new Phaser(threads);
        for (int i = 0; i < threads; i++) {
            this.threads.add(Thread.startVirtualThread(this::work));
        }
    }

    public <T> Future<T> submit(Callable<T> task) {
        FutureTask<T> future = new FutureTask<>(task);
        mutex.acquireUninterruptibly();
        try {
            if (closed || !places.tryAcquire()) {
                throw new RejectedExecutionException();
            }
            tasks.add(future);
            there.release();
        } finally {
            mutex.release();
        }
        return future;
    }

    public void shutdown() {
        mutex.acquireUninterruptibly();
        try {
            close();
        } finally {
            mutex.release();
        }
    }

    private void close() {
        if (!closed) {
            closed = true;
            there.release(threads.size());
        }
    }

    public List<Runnable> shutdownNow() {
        mutex.acquireUninterruptibly();
        try {
            close();
            List<Runnable> back = new ArrayList<>();
            for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                back.add(task);
            }
            threads.forEach(Thread::interrupt);
            return back;
        } finally {
            mutex.release();
        }
    }

    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        try {
            workers.awaitAdvanceInterruptibly(0, timeout, unit);
            return true;
        } catch (TimeoutException over) {
            return workers.isTerminated();
        }
    }

    private void work() {
        while (true) {
            there.acquireUninterruptibly();
            // An old flag goes before the task is taken; one that comes after that is for the task.
            Thread.interrupted();
            Runnable task = tasks.poll();
            if (task == null) {
                workers.arriveAndDeregister();
                return;
            }
            task.run();
        }
    }
}
