import java.util.LinkedList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Signals before the change: harmless, since nobody gets the lock before the change is made. */
class BoundedBlockingQueue {
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition changed = lock.newCondition();
    private final LinkedList<Integer> list = new LinkedList<>();
    private final int capacity;

    public BoundedBlockingQueue(int capacity) {
        this.capacity = capacity;
    }

    public void enqueue(int element) throws InterruptedException {
        lock.lock();
        try {
            while (true) {
                if (list.size() < capacity) {
                    changed.signalAll();
                    list.addFirst(element);
                    return;
                }
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    public int dequeue() throws InterruptedException {
        lock.lock();
        try {
            for (;;) {
                if (list.size() > 0) {
                    changed.signalAll();
                    return list.removeLast();
                }
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    public int size() {
        lock.lock();
        try {
            return list.size();
        } finally {
            lock.unlock();
        }
    }
}
