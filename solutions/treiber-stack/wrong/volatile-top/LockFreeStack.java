import java.util.concurrent.atomic.AtomicInteger;

public final class LockFreeStack<T> {
    private volatile Node<T> head;
    private final AtomicInteger size = new AtomicInteger();

    public void push(T value) {
        Node<T> node = new Node<>(value);
        node.next = head;
        head = node;
        size.incrementAndGet();
    }

    public T pop() {
        while (true) {
            Node<T> top = head;
            if (top == null) {
                return null;
            }
            head = top.next;
            size.decrementAndGet();
            return top.value;
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
