// Wrong: the condition is checked once, before the wait.
import java.util.ArrayDeque;
import java.util.Queue;

class BoundedBlockingQueue {
    private final Queue<Integer> elements = new ArrayDeque<>();
    private final int capacity;

    public BoundedBlockingQueue(int capacity) {
        this.capacity = capacity;
    }

    public synchronized void enqueue(int element) throws InterruptedException {
        if (elements.size() == capacity) {
            wait();
        }
        elements.add(element);
        notifyAll();
    }

    public synchronized int dequeue() throws InterruptedException {
        if (elements.isEmpty()) {
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
