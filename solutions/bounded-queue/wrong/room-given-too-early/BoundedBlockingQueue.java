import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Semaphore;

// A consumer gives the room back before it has taken the element out.
class BoundedBlockingQueue {
    private final Queue<Integer> elements = new ArrayDeque<>();
    private final Semaphore room;
    private final Semaphore filled = new Semaphore(0);

    public BoundedBlockingQueue(int capacity) {
        room = new Semaphore(capacity);
    }

    public void enqueue(int element) throws InterruptedException {
        room.acquire();
        synchronized (elements) {
            elements.add(element);
        }
        filled.release();
    }

    public int dequeue() throws InterruptedException {
        filled.acquire();
        room.release();
        synchronized (elements) {
            return elements.remove();
        }
    }

    public int size() {
        synchronized (elements) {
            return elements.size();
        }
    }
}
