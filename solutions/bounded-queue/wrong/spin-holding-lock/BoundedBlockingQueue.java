// Wrong: waits in a loop without giving the lock back, so nobody can ever change what it waits for.
import java.util.ArrayDeque;
import java.util.Queue;

class BoundedBlockingQueue {
    private final Queue<Integer> elements = new ArrayDeque<>();
    private final int capacity;

    public BoundedBlockingQueue(int capacity) {
        this.capacity = capacity;
    }

    public synchronized void enqueue(int element) throws InterruptedException {
        while (elements.size() == capacity) {
            Thread.sleep(1);
        }
        elements.add(element);
    }

    public synchronized int dequeue() throws InterruptedException {
        while (elements.isEmpty()) {
            Thread.sleep(1);
        }
        return elements.remove();
    }

    public synchronized int size() {
        return elements.size();
    }
}
