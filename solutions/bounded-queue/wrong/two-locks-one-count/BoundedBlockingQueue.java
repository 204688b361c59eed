// Wrong: a lock at each end of a list of its own is fine, but both ends change the same plain count.
class BoundedBlockingQueue {
    private static final class Node {
        private final int element;
        private volatile Node next;

        Node(int element) {
            this.element = element;
        }
    }

    private final Object putLock = new Object();
    private final Object takeLock = new Object();
    private final int capacity;
    private Node head = new Node(0);
    private Node tail = head;
    private int count;

    public BoundedBlockingQueue(int capacity) {
        this.capacity = capacity;
    }

    public void enqueue(int element) throws InterruptedException {
        synchronized (putLock) {
            while (count == capacity) {
                putLock.wait(1);
            }
            tail.next = new Node(element);
            tail = tail.next;
            count++;
        }
    }

    public int dequeue() throws InterruptedException {
        synchronized (takeLock) {
            while (count == 0) {
                takeLock.wait(1);
            }
            head = head.next;
            count--;
            return head.element;
        }
    }

    public int size() {
        return count;
    }
}
