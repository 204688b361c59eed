import java.util.concurrent.TimeUnit;

public final class MyReentrantLock {
    private Thread owner;
    private int count;

    public synchronized void lock() {
        if (owner != null && owner != Thread.currentThread()) {
            try {
                wait();
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
            }
        }
        owner = Thread.currentThread();
        count++;
    }

    public synchronized boolean tryLock(long timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (owner != null && owner != Thread.currentThread()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
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
