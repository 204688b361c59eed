// Wrong: holds one element more than it may.
import java.util.ArrayDeque;
import java.util.Queue;

class BoundedBlockingQueue {
    private final Queue<Integer> elements = new ArrayDeque<>();
    private final int capacity;

    public BoundedBlockingQueue(int capacity) {
        this.capacity = capacity;
    }

    public synchronized void enqueue(int element) throws InterruptedException {
        while (elements.size() > capacity) {
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
