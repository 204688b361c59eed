import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

public final class MyReentrantLock {
    /** Who holds the lock, and what the others wait for. */
    private static final class Turn {
        private final Thread thread = Thread.currentThread();
        private final CountDownLatch over = new CountDownLatch(1);
        private int count = 1;
    }

    private final AtomicReference<Turn> current = new AtomicReference<>();

    public void lock() {
        boolean interrupted = false;
        while (!enter()) {
            Turn other = current.get();
            try {
                if (other != null) {
                    other.over.await();
                }
            } catch (InterruptedException asked) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean tryLock(long timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (!enter()) {
            Turn other = current.get();
            if (other != null && !other.over.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                return false;
            }
        }
        return true;
    }

    private boolean enter() {
        Turn mine = mine();
        if (mine != null) {
            mine.count++;
            return true;
        }
        return current.compareAndSet(null, new Turn());
    }

    public void unlock() {
        Turn mine = mine();
        if (mine == null) {
            throw new IllegalMonitorStateException();
        }
        if (--mine.count == 0) {
            current.set(null);
            mine.over.countDown();
        }
    }

    public int holdCount() {
        Turn mine = mine();
        return mine == null ? 0 : mine.count;
    }

    private Turn mine() {
        Turn now = current.get();
        return now != null && now.thread == Thread.currentThread() ? now : null;
    }
}
