// Wrong: each side signals the condition on which its own side waits.
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
            while (count == ring.length) {
                notFull.await();
            }
            ring[(head + count) % ring.length] = element;
            count++;
            notFull.signal();
        } finally {
            lock.unlock();
        }
    }

    public int dequeue() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (count == 0) {
                notEmpty.await();
            }
            int element = ring[head];
            head = (head + 1) % ring.length;
            count--;
            notEmpty.signal();
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
