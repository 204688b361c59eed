// Wrong: gives up in place of waiting.
import java.util.ArrayDeque;
import java.util.Queue;

class BoundedBlockingQueue {
    private final Queue<Integer> elements = new ArrayDeque<>();
    private final int capacity;

    public BoundedBlockingQueue(int capacity) {
        this.capacity = capacity;
    }

    public synchronized void enqueue(int element) throws InterruptedException {
        if (elements.size() < capacity) {
            elements.add(element);
        }
    }

    public synchronized int dequeue() throws InterruptedException {
        return elements.isEmpty() ? -1 : elements.remove();
    }

    public synchronized int size() {
        return elements.size();
    }
}
