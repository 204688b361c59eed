import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

public final class MyReentrantLock {
    private final AtomicReference<Thread> owner = new AtomicReference<>();
    private final Queue<Thread> waiting = new ConcurrentLinkedQueue<>();
    private int count;

    public void lock() {
        Thread me = Thread.currentThread();
        if (owner.get() == me) {
            count++;
            return;
        }
        boolean interrupted = false;
        waiting.add(me);
        while (waiting.peek() != me || !owner.compareAndSet(null, me)) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        waiting.remove(me);
        count = 1;
        if (interrupted) {
            me.interrupt();
        }
    }

    public boolean tryLock(long timeout, TimeUnit unit) throws InterruptedException {
        Thread me = Thread.currentThread();
        if (owner.get() == me) {
            count++;
            return true;
        }
        if (waiting.isEmpty() && owner.compareAndSet(null, me)) {
            count = 1;
            return true;
        }
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        waiting.add(me);
        while (waiting.peek() != me || !owner.compareAndSet(null, me)) {
            long left = deadline - System.nanoTime();
            boolean interrupted = Thread.interrupted();
            if (interrupted || left <= 0) {
                if (interrupted) {
                    throw new InterruptedException();
                }
                return false;
            }
            LockSupport.parkNanos(this, left);
        }
        waiting.remove(me);
        count = 1;
        return true;
    }

    public void unlock() {
        if (owner.get() != Thread.currentThread()) {
            throw new IllegalMonitorStateException();
        }
        if (--count == 0) {
            owner.set(null);
            wakeFirst();
        }
    }

    public int holdCount() {
        return owner.get() == Thread.currentThread() ? count : 0;
    }

    private void wakeFirst() {
        LockSupport.unpark(waiting.peek());
    }
}
