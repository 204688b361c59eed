/** A first-in, first-out queue of limited size. Many threads use it at once. */
class BoundedBlockingQueue {
    /**
     * An empty queue.
     *
     * @param capacity
     *            how many elements it can hold, at least 1
     */
    public BoundedBlockingQueue(int capacity) {
        // TODO: keep the elements, and whatever protects them
    }

    /** Adds an element at the end; as long as the queue is full, waits. */
    public void enqueue(int element) throws InterruptedException {
        throw new UnsupportedOperationException("TODO: wait for room, then add the element");
    }

    /** Removes and returns the oldest element; as long as the queue is empty, waits. */
    public int dequeue() throws InterruptedException {
        throw new UnsupportedOperationException("TODO: wait for an element, then take it");
    }

    /** How many elements are in the queue. */
    public int size() {
        throw new UnsupportedOperationException("TODO");
    }
}
