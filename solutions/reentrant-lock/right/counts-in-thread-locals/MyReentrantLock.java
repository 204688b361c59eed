import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

public final class MyReentrantLock {
    private final Semaphore free = new Semaphore(1, true);
    private final ThreadLocal<Integer> held = ThreadLocal.withInitial(() -> 0);

    public void lock() {
        if (held.get() == 0) {
            free.acquireUninterruptibly();
        }
        held.set(held.get() + 1);
    }

    public boolean tryLock(long timeout, TimeUnit unit) throws InterruptedException {
        if (held.get() == 0 && !free.tryAcquire(timeout, unit)) {
            return false;
        }
        held.set(held.get() + 1);
        return true;
    }

    public void unlock() {
        int holds = held.get();
        if (holds == 0) {
            throw new IllegalMonitorStateException();
        }
        held.set(holds - 1);
        if (holds == 1) {
            held.remove();
            free.release();
        }
    }

    public int holdCount() {
        return held.get();
    }
}
