import java.util.concurrent.atomic.AtomicReference;

public final class LockFreeStack<T> {
    private final AtomicReference<Node<T>> head = new AtomicReference<>();
    private int size;

    public void push(T value) {
        Node<T> node = new Node<>(value);
        do {
            node.next = head.get();
        } while (!head.compareAndSet(node.next, node));
        size++;
    }

    public T pop() {
        while (true) {
            Node<T> top = head.get();
            if (top == null) {
                return null;
            }
            if (head.compareAndSet(top, top.next)) {
                size--;
                return top.value;
            }
        }
    }

    public int sizeEstimate() {
        return size;
    }

    private static final class Node<T> {
        final T value;
        Node<T> next;

        Node(T value) {
            this.value = value;
        }
    }
}
