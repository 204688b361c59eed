import java.util.concurrent.TimeUnit;

public final class MyReentrantLock {
    private String owner;
    private int count;

    public synchronized void lock() {
        boolean interrupted = false;
        while (owner != null && !Thread.currentThread().getName().equals(owner)) {
            try {
                wait();
            } catch (InterruptedException asked) {
                interrupted = true;
            }
        }
        owner = Thread.currentThread().getName();
        count++;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public synchronized boolean tryLock(long timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (owner != null && !Thread.currentThread().getName().equals(owner)) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        owner = Thread.currentThread().getName();
        count++;
        return true;
    }

    public synchronized void unlock() {
        if (!Thread.currentThread().getName().equals(owner)) {
            throw new IllegalMonitorStateException();
        }
        count--;
        if (count == 0) {
            owner = null;
            notifyAll();
        }
    }

    public synchronized int holdCount() {
        return Thread.currentThread().getName().equals(owner) ? count : 0;
    }
}
