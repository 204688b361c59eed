import java.util.concurrent.TimeUnit;

public final class MyReentrantLock {
    private Thread owner;
    private int count;

    public synchronized void lock() {
        boolean interrupted = false;
        while (owner != null && owner != Thread.currentThread()) {
            try {
                wait();
            } catch (InterruptedException asked) {
                interrupted = true;
            }
        }
        owner = Thread.currentThread();
        count++;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public synchronized boolean tryLock(long timeout, TimeUnit unit) throws InterruptedException {
        if (owner != null && owner != Thread.currentThread()) {
            if (timeout <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, unit.toNanos(timeout));
            if (owner != null) {
                return false;
            }
        }
        owner = Thread.currentThread();
        count++;
        return true;
    }

    public synchronized void unlock() {
        if (owner != Thread.currentThread()) {
            throw new IllegalMonitorStateException();
        }
        count--;
        if (count == 0) {
            owner = null;
            notifyAll();
        }
    }

    public synchronized int holdCount() {
        return owner == Thread.currentThread() ? count : 0;
    }
}
