import java.util.concurrent.TimeUnit;

public final class MyReentrantLock {
    private final Object signal = new Object();
    private volatile Thread owner;
    private int count;

    private synchronized boolean enter() {
        if (owner != null && owner != Thread.currentThread()) {
            return false;
        }
        owner = Thread.currentThread();
        count++;
        return true;
    }

    public void lock() {
        boolean interrupted = false;
        while (!enter()) {
            synchronized (signal) {
                try {
                    signal.wait();
                } catch (InterruptedException asked) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean tryLock(long timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (!enter()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            synchronized (signal) {
                TimeUnit.NANOSECONDS.timedWait(signal, left);
            }
        }
        return true;
    }

    public void unlock() {
        if (owner != Thread.currentThread()) {
            throw new IllegalMonitorStateException();
        }
        count--;
        if (count == 0) {
            owner = null;
            synchronized (signal) {
                signal.notifyAll();
            }
        }
    }

    public int holdCount() {
        return owner == Thread.currentThread() ? count : 0;
    }
}
