// Wrong: one lock for adding, another for removing, and one list that is not made for that.
import java.util.LinkedList;
import java.util.concurrent.Semaphore;

class BoundedBlockingQueue {
    private final LinkedList<Integer> list = new LinkedList<>();
    private final Object putLock = new Object();
    private final Object takeLock = new Object();
    private final Semaphore spaces;
    private final Semaphore items = new Semaphore(0);

    public BoundedBlockingQueue(int capacity) {
        spaces = new Semaphore(capacity);
    }

    public void enqueue(int element) throws InterruptedException {
        spaces.acquire();
        synchronized (putLock) {
            list.addLast(element);
        }
        items.release();
    }

    public int dequeue() throws InterruptedException {
        items.acquire();
        int element;
        synchronized (takeLock) {
            element = list.removeFirst();
        }
        spaces.release();
        return element;
    }

    public int size() {
        return list.size();
    }
}
