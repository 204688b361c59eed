import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicStampedReference;

public final class LockFreeStack<T> {
    private final AtomicStampedReference<Node<T>> top = new AtomicStampedReference<>(null, 0);
    private final AtomicReference<Node<T>> spare = new AtomicReference<>();
    private final AtomicInteger size = new AtomicInteger();

    public void push(T value) {
        Node<T> node = spare.getAndSet(null);
        if (node == null) {
            node = new Node<>();
        }
        node.value = value;
        int[] stamp = new int[1];
        Node<T> seen;
        do {
            seen = top.get(stamp);
            node.next = seen;
        } while (!top.compareAndSet(seen, node, stamp[0], stamp[0] + 1));
        size.incrementAndGet();
    }

    public T pop() {
        int[] stamp = new int[1];
        while (true) {
            Node<T> seen = top.get(stamp);
            if (seen == null) {
                return null;
            }
            Node<T> next = seen.next;
            if (top.compareAndSet(seen, next, stamp[0], stamp[0] + 1)) {
                spare.compareAndSet(null, seen);
                size.decrementAndGet();
                return seen.value;
            }
        }
    }

    public int sizeEstimate() {
        return size.get();
    }

    private static final class Node<T> {
        volatile T value;
        volatile Node<T> next;
    }
}
