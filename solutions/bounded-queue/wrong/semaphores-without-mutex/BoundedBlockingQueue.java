// Wrong: the semaphores count, but several threads may change the list at once.
class BoundedBlockingQueue {
    private Semaphore spaces;
    private Semaphore items = new Semaphore(0);
    private Deque<Integer> deque = new LinkedList<>();

    public BoundedBlockingQueue(int capacity) {
        spaces = new Semaphore(capacity);
    }

    public void enqueue(int element) throws InterruptedException {
        spaces.acquire();
        deque.offerLast(element);
        items.release();
    }

    public int dequeue() throws InterruptedException {
        items.acquire();
        int element = deque.pollFirst();
        spaces.release();
        return element;
    }

    public int size() {
        int size = deque.size();
        return size;
    }
}
