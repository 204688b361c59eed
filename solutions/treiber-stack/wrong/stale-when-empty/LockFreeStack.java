import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

public final class LockFreeStack<T> {
    private final AtomicReference<Node<T>> head = new AtomicReference<>();
    private volatile T last;
    private final AtomicInteger size = new AtomicInteger();

    public void push(T value) {
        Node<T> node = new Node<>(value);
        do {
            node.next = head.get();
        } while (!head.compareAndSet(node.next, node));
        size.incrementAndGet();
    }

    public T pop() {
        while (true) {
            Node<T> top = head.get();
            if (top == null) {
                return last;
            }
            if (head.compareAndSet(top, top.next)) {
                size.decrementAndGet();
                last = top.value;
                return top.value;
            }
        }
    }

    public int sizeEstimate() {
        return size.get();
    }

    private static final class Node<T> {
        final T value;
        Node<T> next;

        Node(T value) {
            this.value = value;
        }
    }
}
