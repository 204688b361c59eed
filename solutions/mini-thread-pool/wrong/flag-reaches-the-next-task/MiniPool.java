import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The flag that one task left is found by the next. */
public class MiniPool {
    private enum State {
        OPEN, CLOSED
    }

    private final Lock lock = new ReentrantLock();
    private final Condition mayGoOn = lock.newCondition();
    private final Condition ended = lock.newCondition();
    private final LinkedList<Runnable> waiting = new LinkedList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final int most;
    private final int queueCap;
    private State state = State.OPEN;
    private int idle;
    private int gone;

    public MiniPool(int threads, int queueCap) {
        most = threads;
        this.queueCap = queueCap;
    }

    public <T> Future<T> submit(Callable<T> task) {
        CompletableFuture<T> future = new CompletableFuture<>();
        Runnable job = () -> {
            try {
                future.complete(task.call());
            } catch (Throwable thrown) {
                future.completeExceptionally(thrown);
            }
        };
        lock.lock();
        try {
            if (state == State.CLOSED) {
                throw new RejectedExecutionException("the pool is closed");
            }
            if (threads.size() < most && idle <= waiting.size()) {
                Thread thread = new Thread(() -> loop(job));
                threads.add(thread);
                thread.start();
            } else if (waiting.size() - idle < queueCap) {
                waiting.addLast(job);
                mayGoOn.signal();
            } else {
                throw new RejectedExecutionException("the queue is full");
            }
        } finally {
            lock.unlock();
        }
        return future;
    }

    public void shutdown() {
        lock.lock();
        try {
            state = State.CLOSED;
            mayGoOn.signalAll();
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public List<Runnable> shutdownNow() {
        lock.lock();
        try {
            shutdown();
            List<Runnable> back = new ArrayList<>(waiting);
            waiting.clear();
            for (Thread thread : threads) {
                thread.interrupt();
            }
            return back;
        } finally {
            lock.unlock();
        }
    }

    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        long left = unit.toNanos(timeout);
        lock.lockInterruptibly();
        try {
            while (state == State.OPEN || gone < threads.size()) {
                if (left <= 0) {
                    return false;
                }
                left = ended.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void loop(Runnable first) {
        Runnable job = first;
        while (job != null) {
            job.run();
            job = next();
        }
    }

    private Runnable next() {
        lock.lock();
        try {
            idle++;
            while (waiting.isEmpty() && state == State.OPEN) {
                mayGoOn.awaitUninterruptibly();
            }
            idle--;
            if (waiting.isEmpty()) {
                gone++;
                ended.signalAll();
                return null;
            }
            return waiting.removeFirst();
        } finally {
            lock.unlock();
        }
    }
}
