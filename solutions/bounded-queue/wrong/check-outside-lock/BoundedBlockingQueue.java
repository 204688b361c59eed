// Wrong: looks for room first and takes the lock afterwards.
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;

class BoundedBlockingQueue {
    private final Queue<Integer> elements = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final int capacity;

    public BoundedBlockingQueue(int capacity) {
        this.capacity = capacity;
    }

    public void enqueue(int element) throws InterruptedException {
        while (size() == capacity) {
            Thread.yield();
        }
        lock.lock();
        try {
            elements.add(element);
        } finally {
            lock.unlock();
        }
    }

    public int dequeue() throws InterruptedException {
        while (size() == 0) {
            Thread.yield();
        }
        lock.lock();
        try {
            return elements.remove();
        } finally {
            lock.unlock();
        }
    }

    public int size() {
        lock.lock();
        try {
            return elements.size();
        } finally {
            lock.unlock();
        }
    }
}
