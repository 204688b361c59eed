// Wrong: the condition is checked once, before the wait.
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

class BoundedBlockingQueue {
    private final Lock lock = new ReentrantLock();
    private final Condition notFull = lock.newCondition();
    private final Condition notEmpty = lock.newCondition();
    private final int[] ring;
    private int head;
    private int count;

    public BoundedBlockingQueue(int capacity) {
        ring = new int[capacity];
    }

    public void enqueue(int element) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (count == ring.length) {
                notFull.await();
            }
            ring[(head + count) % ring.length] = element;
            count++;
            notEmpty.signal();
        } finally {
            lock.unlock();
        }
    }

    public int dequeue() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (count == 0) {
                notEmpty.await();
            }
            int element = ring[head];
            head = (head + 1) % ring.length;
            count--;
            notFull.signal();
            return element;
        } finally {
            lock.unlock();
        }
    }

    public int size() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }
}
