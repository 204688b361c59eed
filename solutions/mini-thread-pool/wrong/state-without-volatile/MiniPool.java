import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Workers read a plain flag. */
public final class MiniPool {
    private final LinkedBlockingQueue<Runnable> queue;
    private final List<Thread> workers = Collections.synchronizedList(new ArrayList<>());
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private boolean open = true;

    public MiniPool(int threads, int queueCap) {
        queue = new LinkedBlockingQueue<>(queueCap);
        for (int i = 0; i < threads; i++) {
            workers.add(Thread.ofPlatform().daemon().start(this::run));
        }
    }

    private void run() {
        while (true) {
            boolean last = !open;
            Runnable task = null;
            try {
                task = queue.poll(last ? 0 : 1_000, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                continue;
            }
            if (task != null) {
                try {
                    task.run();
                } finally {
                    Thread.interrupted();
                }
            } else if (last) {
                return;
            }
        }
    }

    public <T> Future<T> submit(Callable<T> task) {
        FutureTask<T> result = new FutureTask<>(task);
        gate.readLock().lock();
        try {
            if (!open || !queue.offer(result)) {
                throw new RejectedExecutionException("Task " + task + " rejected");
            }
        } finally {
            gate.readLock().unlock();
        }
        return result;
    }

    public void shutdown() {
        gate.writeLock().lock();
        open = false;
        gate.writeLock().unlock();
    }

    public List<Runnable> shutdownNow() {
        shutdown();
        ArrayList<Runnable> rest = new ArrayList<>();
        queue.drainTo(rest);
        workers.forEach(Thread::interrupt);
        return rest;
    }

    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        for (Thread worker : workers) {
            long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (millis > 0) {
                worker.join(millis);
            }
            if (worker.isAlive()) {
                return false;
            }
        }
        return true;
    }
}
