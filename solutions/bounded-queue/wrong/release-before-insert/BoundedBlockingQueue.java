// Wrong: says that there is an element, and that there is room, before it is so.
class BoundedBlockingQueue {
    private Semaphore spaces;
    private Semaphore items = new Semaphore(0);
    private Semaphore mutex = new Semaphore(1);
    private Deque<Integer> deque = new LinkedList<>();

    public BoundedBlockingQueue(int capacity) {
        spaces = new Semaphore(capacity);
    }

    public void enqueue(int element) throws InterruptedException {
        spaces.acquire();
        items.release();
        mutex.acquire();
        deque.offerLast(element);
        mutex.release();
    }

    public int dequeue() throws InterruptedException {
        items.acquire();
        spaces.release();
        mutex.acquire();
        int element = deque.pollFirst();
        mutex.release();
        return element;
    }

    public int size() {
        mutex.acquireUninterruptibly();
        int size = deque.size();
        mutex.release();
        return size;
    }
}
