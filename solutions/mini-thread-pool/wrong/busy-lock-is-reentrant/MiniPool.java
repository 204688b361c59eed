import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** The lock that tells busy workers from idle ones is re-entrant: a task that calls shutdown interrupts itself. */
public final class MiniPool {
    private final BlockingQueue<Runnable> queue;
    private final List<Worker> workers = new ArrayList<>();
    private volatile boolean closed;
    private volatile boolean stopped;

    public MiniPool(int threads, int queueCap) {
        queue = new ArrayBlockingQueue<>(queueCap, true);
        for (int i = 0; i < threads; i++) {
            Worker worker = new Worker();
            workers.add(worker);
            worker.start();
        }
    }

    public synchronized <T> Future<T> submit(Callable<T> task) {
        FutureTask<T> future = new FutureTask<>(task);
        if (closed || !queue.offer(future)) {
            throw new RejectedExecutionException();
        }
        return future;
    }

    public synchronized void shutdown() {
        closed = true;
        notifyAll();
        for (Worker worker : workers) {
            if (worker.busy.tryLock()) {
                try {
                    worker.interrupt();
                } finally {
                    worker.busy.unlock();
                }
            }
        }
    }

    public synchronized List<Runnable> shutdownNow() {
        closed = true;
        stopped = true;
        notifyAll();
        List<Runnable> waiting = new ArrayList<>();
        queue.drainTo(waiting);
        workers.forEach(Thread::interrupt);
        return waiting;
    }

    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        synchronized (this) {
            while (!closed) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                wait(left / 1_000_000 + 1);
            }
        }
        for (Worker worker : workers) {
            long left = end - System.nanoTime();
            if (worker.isAlive() && (left <= 0 || !worker.join(java.time.Duration.ofNanos(left)))) {
                return false;
            }
        }
        return true;
    }

    private final class Worker extends Thread {
        final ReentrantLock busy = new ReentrantLock();

        @Override
        public void run() {
            while (true) {
                Runnable task;
                try {
                    task = closed ? queue.poll() : queue.take();
                } catch (InterruptedException asked) {
                    continue;
                }
                if (task == null) {
                    return;
                }
                busy.lock();
                try {
                    Thread.interrupted();
                    if (stopped) {
                        interrupt();
                    }
                    task.run();
                } finally {
                    busy.unlock();
                }
            }
        }
    }
}
