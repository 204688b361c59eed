import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

public final class LockFreeStack<T> {
    private static final AtomicReference<Node<Object>> head = new AtomicReference<>();
    private final AtomicInteger size = new AtomicInteger();

    public void push(T value) {
        Node<Object> node = new Node<>(value);
        do {
            node.next = head.get();
        } while (!head.compareAndSet(node.next, node));
        size.incrementAndGet();
    }

    @SuppressWarnings("unchecked")
    public T pop() {
        while (true) {
            Node<Object> top = head.get();
            if (top == null) {
                return null;
            }
            if (head.compareAndSet(top, top.next)) {
                size.decrementAndGet();
                return (T) top.value;
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
