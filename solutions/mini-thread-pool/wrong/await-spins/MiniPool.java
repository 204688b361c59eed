import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Who awaits the end spins. */
public final class MiniPool {
    private record Job<T>(Callable<T> task, CompletableFuture<T> future) implements Runnable {
        @Override
        public void run() {
            try {
                future.complete(task.call());
            } catch (Throwable thrown) {
                future.completeExceptionally(thrown);
            }
        }
    }

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition change = lock.newCondition();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final List<Thread> workers = new ArrayList<>();
    private final int queueCap;
    private List<Runnable> queue = new ArrayList<>();
    private boolean open = true;
    private int left;

    public MiniPool(int threads, int queueCap) {
        this.queueCap = queueCap;
        this.left = threads;
        for (int i = 0; i < threads; i++) {
            workers.add(Thread.ofVirtual().name("worker-", i).unstarted(this::work));
        }
        workers.forEach(Thread::start);
    }

    public <T> Future<T> submit(Callable<T> task) {
        lock.lock();
        try {
            if (!open || queue.size() >= queueCap) {
                throw new RejectedExecutionException(open ? "full" : "shut down");
            }
            var job = new Job<>(task, new CompletableFuture<T>());
            queue.add(job);
            change.signal();
            return job.future();
        } finally {
            lock.unlock();
        }
    }

    public void shutdown() {
        lock.lock();
        try {
            open = false;
            change.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public List<Runnable> shutdownNow() {
        lock.lock();
        try {
            shutdown();
            List<Runnable> back = queue;
            queue = new ArrayList<>();
            workers.forEach(Thread::interrupt);
            return back;
        } finally {
            lock.unlock();
        }
    }

    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        while (!ended.isDone()) {
            if (end - System.nanoTime() <= 0) {
                return false;
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Thread.onSpinWait();
        }
        return true;
    }

    private void work() {
        while (true) {
            Runnable job;
            lock.lock();
            try {
                Thread.interrupted();
                while (queue.isEmpty() && open) {
                    change.awaitUninterruptibly();
                }
                if (queue.isEmpty()) {
                    if (--left == 0) {
                        ended.complete(null);
                    }
                    return;
                }
                job = queue.removeFirst();
                Thread.interrupted();
            } finally {
                lock.unlock();
            }
            job.run();
        }
    }
}
