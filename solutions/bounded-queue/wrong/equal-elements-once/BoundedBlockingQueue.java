import java.util.LinkedHashSet;
import java.util.Set;

// Wrong: a set keeps the order, and of two equal elements one.
class BoundedBlockingQueue {
    private final Set<Integer> elements = new LinkedHashSet<>();
    private final int capacity;

    public BoundedBlockingQueue(int capacity) {
        this.capacity = capacity;
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
        int element = elements.iterator().next();
        elements.remove(element);
        notifyAll();
        return element;
    }

    public synchronized int size() {
        return elements.size();
    }
}
