import java.util.concurrent.atomic.AtomicReference;

public final class LockFreeStack<T> {
    private final AtomicReference<Node<T>> head = new AtomicReference<>();

    public void push(T value) {
        Node<T> node = new Node<>(value);
        do {
            node.next = head.get();
        } while (!head.compareAndSet(node.next, node));
    }

    public T pop() {
        while (true) {
            Node<T> top = head.get();
            if (top == null) {
                return null;
            }
            Node<T> next = top.next;
            if (head.compareAndSet(top, next)) {
                top.next = null;
                return top.value;
            }
        }
    }

    public int sizeEstimate() {
        int count = 0;
        for (Node<T> node = head.get(); node != null; node = node.next) {
            count++;
        }
        return count;
    }

    private static final class Node<T> {
        final T value;
        volatile Node<T> next;

        Node(T value) {
            this.value = value;
        }
    }
}
