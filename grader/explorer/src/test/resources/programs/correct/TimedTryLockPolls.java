import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** One side never rests, it only yields; the other sleeps between two looks, and its time must come all the same. */
public class TimedTryLockPolls {
    private static final ReentrantLock LOCK = new ReentrantLock();
    private static final Queue<Integer> QUEUE = new ArrayDeque<>();

    static void put(int element) throws InterruptedException {
        while (true) {
            if (LOCK.tryLock(1, TimeUnit.SECONDS)) {
                try {
                    if (QUEUE.size() < 1) {
                        QUEUE.add(element);
                        return;
                    }
                } finally {
                    LOCK.unlock();
                }
            }
            Thread.yield();
        }
    }

    static int take() throws InterruptedException {
        while (true) {
            LOCK.lockInterruptibly();
            try {
                if (!QUEUE.isEmpty()) {
                    return QUEUE.remove();
                }
            } finally {
                LOCK.unlock();
            }
            LockSupport.parkNanos(100_000);
        }
    }

    public static void main(String[] args) throws Exception {
        Thread[] threads = new Thread[4];
        for (int i = 0; i < 2; i++) {
            int element = i;
            threads[i] = new Thread(() -> {
                try {
                    put(element);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
            threads[i + 2] = new Thread(() -> {
                try {
                    take();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assert QUEUE.isEmpty();
    }
}
