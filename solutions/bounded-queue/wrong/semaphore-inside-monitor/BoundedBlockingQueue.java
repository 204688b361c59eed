// Wrong: waits for a permit while it holds the monitor that the other side needs to give one.
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Semaphore;

class BoundedBlockingQueue {
    private final Queue<Integer> elements = new ArrayDeque<>();
    private final Semaphore spaces;
    private final Semaphore items = new Semaphore(0);

    public BoundedBlockingQueue(int capacity) {
        spaces = new Semaphore(capacity);
    }

    public synchronized void enqueue(int element) throws InterruptedException {
        spaces.acquire();
        elements.add(element);
        items.release();
    }

    public synchronized int dequeue() throws InterruptedException {
        items.acquire();
        spaces.release();
        return elements.remove();
    }

    public synchronized int size() {
        return elements.size();
    }
}
