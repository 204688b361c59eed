// Wrong: an interrupt ends the wait, is forgotten, and the element goes into a full queue.
import java.util.LinkedList;

class BoundedBlockingQueue {
    private final LinkedList<Integer> list = new LinkedList<>();
    private final int capacity;

    public BoundedBlockingQueue(int capacity) {
        this.capacity = capacity;
    }

    public synchronized void enqueue(int element) {
        try {
            while (list.size() >= capacity) {
                wait();
            }
        } catch (InterruptedException e) {
            e.printStackTrace();
        }
        list.addLast(element);
        notifyAll();
    }

    public synchronized int dequeue() throws InterruptedException {
        while (list.isEmpty()) {
            wait();
        }
        notifyAll();
        return list.removeFirst();
    }

    public synchronized int size() {
        return list.size();
    }
}
