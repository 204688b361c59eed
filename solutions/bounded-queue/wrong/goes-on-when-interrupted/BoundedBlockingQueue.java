import java.util.LinkedList;
import java.util.Queue;

// An interrupt ends the wait of dequeue(), which then takes from an empty queue.
class BoundedBlockingQueue {
    private final Queue<Integer> elements = new LinkedList<>();
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

    public synchronized int dequeue() {
        while (elements.isEmpty()) {
            try {
                wait();
            } catch (InterruptedException e) {
                break;
            }
        }
        int element = elements.poll();
        notifyAll();
        return element;
    }

    public synchronized int size() {
        return elements.size();
    }
}
