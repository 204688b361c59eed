import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

public final class MyReentrantLock {
    private final AtomicReference<Thread> owner = new AtomicReference<>();
    private int count;

    public void lock() {
        while (!enter()) {
            Thread.onSpinWait();
        }
    }

    public boolean tryLock(long timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (!enter()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (System.nanoTime() - deadline >= 0) {
                return false;
            }
            Thread.onSpinWait();
        }
        return true;
    }

    private boolean enter() {
        if (owner.get() != Thread.currentThread() && !owner.compareAndSet(null, Thread.currentThread())) {
            return false;
        }
        count++;
        return true;
    }

    public void unlock() {
        if (owner.get() != Thread.currentThread()) {
            throw new IllegalMonitorStateException();
        }
        if (--count == 0) {
            owner.set(null);
        }
    }

    public int holdCount() {
        return owner.get() == Thread.currentThread() ? count : 0;
    }
}
