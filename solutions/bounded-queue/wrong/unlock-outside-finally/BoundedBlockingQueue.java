// Wrong: an interrupt while it waits leaves the method without giving the lock back.
import java.util.LinkedList;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

class BoundedBlockingQueue {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notFull = lock.newCondition();
    private final Condition notEmpty = lock.newCondition();
    private final Queue<Integer> queue = new LinkedList<>();
    private final int capacity;

    public BoundedBlockingQueue(int capacity) {
        this.capacity = capacity;
    }

    public void enqueue(int element) throws InterruptedException {
        lock.lock();
        while (queue.size() == capacity) {
            notFull.await();
        }
        queue.add(element);
        notEmpty.signal();
        lock.unlock();
    }

    public int dequeue() throws InterruptedException {
        lock.lock();
        while (queue.isEmpty()) {
            notEmpty.await();
        }
        int element = queue.remove();
        notFull.signal();
        lock.unlock();
        return element;
    }

    public int size() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }
}
