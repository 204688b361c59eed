// A place is free for round n + 1 at the same number at which it is full in round n, if it is the only one.
class BoundedBlockingQueue {
    private final AtomicLongArray seq;
    private final int[] values;
    private final AtomicLong tail = new AtomicLong(), head = new AtomicLong();
    private final AtomicInteger size = new AtomicInteger();

    public BoundedBlockingQueue(int capacity) {
        seq = new AtomicLongArray(capacity);
        values = new int[capacity];
        for (int i = 0; i < capacity; i++) seq.set(i, i);
    }

    public void enqueue(int element) throws InterruptedException {
        while (true) {
            long pos = tail.get();
            int i = (int) (pos % values.length);
            long dif = seq.get(i) - pos;
            if (dif == 0) {
                if (tail.compareAndSet(pos, pos + 1)) {
                    values[i] = element;
                    size.incrementAndGet();
                    seq.set(i, pos + 1);
                    return;
                }
            } else if (dif < 0) Thread.sleep(1);
        }
    }

    public int dequeue() throws InterruptedException {
        while (true) {
            long pos = head.get();
            int i = (int) (pos % values.length);
            long dif = seq.get(i) - (pos + 1);
            if (dif == 0) {
                if (head.compareAndSet(pos, pos + 1)) {
                    int v = values[i];
                    size.decrementAndGet();
                    seq.set(i, pos + values.length);
                    return v;
                }
            } else if (dif < 0) Thread.sleep(1);
        }
    }

    public int size() { return size.get(); }
}
