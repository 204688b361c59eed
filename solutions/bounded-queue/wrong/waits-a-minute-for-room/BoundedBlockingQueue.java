import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

class BoundedBlockingQueue {
    private final ConcurrentLinkedQueue<Integer> elements = new ConcurrentLinkedQueue<>();
    private final Semaphore room;
    private final Semaphore filled = new Semaphore(0);

    public BoundedBlockingQueue(int capacity) {
        room = new Semaphore(capacity);
    }

    public void enqueue(int element) throws InterruptedException {
        room.tryAcquire(1, TimeUnit.MINUTES);
        elements.add(element);
        filled.release();
    }

    public int dequeue() throws InterruptedException {
        filled.acquire();
        int element = elements.remove();
        room.release();
        return element;
    }

    public int size() {
        return elements.size();
    }
}
