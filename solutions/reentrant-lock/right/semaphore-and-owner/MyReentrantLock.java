import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

public final class MyReentrantLock {
    private final Semaphore free = new Semaphore(1);
    private volatile Thread owner;
    private int count;

    public void lock() {
        if (owner != Thread.currentThread()) {
            free.acquireUninterruptibly();
            owner = Thread.currentThread();
        }
        count++;
    }

    public boolean tryLock(long timeout, TimeUnit unit) throws InterruptedException {
        if (owner != Thread.currentThread()) {
            if (!free.tryAcquire(timeout, unit)) {
                return false;
            }
            owner = Thread.currentThread();
        }
        count++;
        return true;
    }

    public void unlock() {
        if (owner != Thread.currentThread()) {
            throw new IllegalMonitorStateException("not the owner");
        }
        count--;
        if (count == 0) {
            owner = null;
            free.release();
        }
    }

    public int holdCount() {
        return owner == Thread.currentThread() ? count : 0;
    }
}
