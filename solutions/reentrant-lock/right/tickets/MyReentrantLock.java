import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

public final class MyReentrantLock {
    /** Who waits, in the order in which they came; the first one may go in when nobody holds the lock. */
    private final Deque<Object> line = new ArrayDeque<>();
    private final Object guard = new Object();
    private Thread owner;
    private int count;

    public void lock() {
        boolean interrupted = false;
        synchronized (guard) {
            if (owner == Thread.currentThread()) {
                count++;
                return;
            }
            Object ticket = new Object();
            line.addLast(ticket);
            while (owner != null || line.peekFirst() != ticket) {
                try {
                    guard.wait();
                } catch (InterruptedException asked) {
                    interrupted = true;
                }
            }
            enter();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean tryLock(long timeout, TimeUnit unit) throws InterruptedException {
        synchronized (guard) {
            if (owner == Thread.currentThread()) {
                count++;
                return true;
            }
            Object ticket = new Object();
            line.addLast(ticket);
            boolean entered = false;
            try {
                long deadline = System.nanoTime() + unit.toNanos(timeout);
                long left = unit.toNanos(timeout);
                while ((owner != null || line.peekFirst() != ticket) && left > 0) {
                    guard.wait(left / 1_000_000, (int) (left % 1_000_000));
                    left = deadline - System.nanoTime();
                }
                if (owner != null || line.peekFirst() != ticket) {
                    return false;
                }
                enter();
                entered = true;
                return true;
            } finally {
                if (!entered) {
                    line.remove(ticket);
                    guard.notifyAll();
                }
            }
        }
    }

    private void enter() {
        line.removeFirst();
        owner = Thread.currentThread();
        count = 1;
    }

    public void unlock() {
        synchronized (guard) {
            if (owner != Thread.currentThread()) {
                throw new IllegalMonitorStateException();
            }
            if (--count == 0) {
                owner = null;
                guard.notifyAll();
            }
        }
    }

    public int holdCount() {
        synchronized (guard) {
            return owner == Thread.currentThread() ? count : 0;
        }
    }
}
