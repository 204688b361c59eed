import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What a bounded queue does, one call at a time. A call that would have to wait throws. */
final class BoundedQueueSpecification {
    private final Deque<Integer> elements = new ArrayDeque<>();
    private final int capacity;

    BoundedQueueSpecification(int capacity) {
        this.capacity = capacity;
    }

    void enqueue(int element) {
        if (elements.size() == capacity) {
            throw new IllegalStateException("full");
        }
        elements.addLast(element);
    }

    int dequeue() {
        return elements.removeFirst();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BoundedQueueSpecification queue && contents().equals(queue.contents());
    }

    @Override
    public int hashCode() {
        return contents().hashCode();
    }

    private List<Integer> contents() {
        return List.copyOf(elements);
    }
}
