import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

public final class MyReentrantLock {
    private final ReentrantLock lock = new ReentrantLock();

    public void lock() {
        lock.lock();
    }

    public boolean tryLock(long timeout, TimeUnit unit) throws InterruptedException {
        return lock.tryLock(timeout, unit);
    }

    public void unlock() {
        lock.unlock();
    }

    public int holdCount() {
        return lock.getHoldCount();
    }
}
