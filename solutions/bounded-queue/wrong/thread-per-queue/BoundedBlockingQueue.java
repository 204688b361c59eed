import java.util.LinkedList;
import java.util.Queue;

// Each queue starts a thread that never ends.
class BoundedBlockingQueue {
    private final Queue<Integer> elements = new LinkedList<>();
    private final int capacity;

    public BoundedBlockingQueue(int capacity) {
        this.capacity = capacity;
        Thread watcher = new Thread(this::watch);
        watcher.start();
    }

    private synchronized void watch() {
        try {
            while (true) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public synchronized void enqueue(int element) throws InterruptedException {
        while (elements.size() == capacity) {
            wait();
        }
        elements.add(element);
        notifyAll();
    }

    public synchronized int dequeue() throws InterruptedException {
        while (elements.isEmpty()) {
            wait();
        }
        int element = elements.remove();
        notifyAll();
        return element;
    }

    public synchronized int size() {
        return elements.size();
    }
}
