// Wrong: nothing protects the ring, the indices or the count.
class BoundedBlockingQueue {
    private final int[] ring;
    private volatile int head;
    private volatile int tail;
    private volatile int count;

    public BoundedBlockingQueue(int capacity) {
        ring = new int[capacity];
    }

    public void enqueue(int element) throws InterruptedException {
        while (count == ring.length) {
            Thread.yield();
        }
        ring[tail] = element;
        tail = (tail + 1) % ring.length;
        count++;
    }

    public int dequeue() throws InterruptedException {
        while (count == 0) {
            Thread.yield();
        }
        int element = ring[head];
        head = (head + 1) % ring.length;
        count--;
        return element;
    }

    public int size() {
        return count;
    }
}
