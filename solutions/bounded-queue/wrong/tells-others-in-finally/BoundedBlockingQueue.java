import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

// Wrong: finally also runs if acquire() throws, so an interrupted call counts an element or a place that there is not.
class BoundedBlockingQueue {
    private final Queue<Integer> elements = new ConcurrentLinkedQueue<>();
    private final Semaphore free;
    private final Semaphore used = new Semaphore(0);

    public BoundedBlockingQueue(int capacity) {
        free = new Semaphore(capacity);
    }

    public void enqueue(int element) throws InterruptedException {
        try {
            free.acquire();
            elements.add(element);
        } finally {
            used.release();
        }
    }

    public int dequeue() throws InterruptedException {
        try {
            used.acquire();
            return elements.remove();
        } finally {
            free.release();
        }
    }

    public int size() {
        return elements.size();
    }
}
