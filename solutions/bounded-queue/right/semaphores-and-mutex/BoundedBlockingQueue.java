// As it is pasted from LeetCode: no imports.
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
        mutex.acquire();
        deque.offerLast(element);
        mutex.release();
        items.release();
    }

    public int dequeue() throws InterruptedException {
        items.acquire();
        mutex.acquire();
        int element = deque.pollFirst();
        mutex.release();
        spaces.release();
        return element;
    }

    public int size() {
        mutex.acquireUninterruptibly();
        int size = deque.size();
        mutex.release();
        return size;
    }
}
