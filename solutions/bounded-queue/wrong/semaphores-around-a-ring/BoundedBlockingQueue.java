// Wrong: the semaphores count, but two producers may write to the same place of the ring.
import java.util.concurrent.Semaphore;

class BoundedBlockingQueue {
    private final int[] ring;
    private int head;
    private int tail;
    private final Semaphore spaces;
    private final Semaphore items = new Semaphore(0);

    public BoundedBlockingQueue(int capacity) {
        ring = new int[capacity];
        spaces = new Semaphore(capacity);
    }

    public void enqueue(int element) throws InterruptedException {
        spaces.acquire();
        ring[tail] = element;
        tail = (tail + 1) % ring.length;
        items.release();
    }

    public int dequeue() throws InterruptedException {
        items.acquire();
        int element = ring[head];
        head = (head + 1) % ring.length;
        spaces.release();
        return element;
    }

    public int size() {
        return items.availablePermits();
    }
}
