import java.util.concurrent.TimeUnit;

public final class MyReentrantLock {
    private Thread owner;
    private int count;

    public synchronized void lock() {
        boolean interrupted = false;
        while (count > 1 && owner != Thread.currentThread()) {
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
        notifyAll();
        if (count == 0) {
            owner = null;
        }
    }

    public synchronized int holdCount() {
        return owner == Thread.currentThread() ? count : 0;
    }
}
