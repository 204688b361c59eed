import java.util.concurrent.atomic.AtomicReference;

/** A push says first that it comes, and brings its value then; a pop that meets it waits for the value. */
public final class LockFreeStack<T> {
    private final AtomicReference<Node<T>> head = new AtomicReference<>();

    public void push(T value) {
        Node<T> node = new Node<>();
        do {
            node.next = head.get();
        } while (!head.compareAndSet(node.next, node));
        node.value = value;
    }

    public T pop() {
        while (true) {
            Node<T> top = head.get();
            if (top == null) {
                return null;
            }
            if (head.compareAndSet(top, top.next)) {
                while (top.value == null) {
                    Thread.onSpinWait();
                }
                return top.value;
            }
        }
    }

    public int sizeEstimate() {
        int size = 0;
        for (Node<T> node = head.get(); node != null; node = node.next) {
            size++;
        }
        return size;
    }

    private static final class Node<T> {
        volatile T value;
        Node<T> next;
    }
}
