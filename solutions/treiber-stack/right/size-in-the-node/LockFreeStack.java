import java.util.concurrent.atomic.AtomicReference;

/** Each node knows how many there are from it down, so the size is exact at every moment. The bottom is a node, too. */
public final class LockFreeStack<T> {
    private final AtomicReference<Node<T>> top = new AtomicReference<>(new Node<>(null, null, 0));

    public void push(T value) {
        for (;;) {
            Node<T> now = top.getAcquire();
            if (top.compareAndExchange(now, new Node<>(value, now, now.size + 1)) == now) {
                return;
            }
        }
    }

    public T pop() {
        for (;;) {
            Node<T> now = top.getAcquire();
            if (now.size == 0) {
                return null;
            }
            if (top.compareAndSet(now, now.next)) {
                return now.value;
            }
        }
    }

    public int sizeEstimate() {
        return top.get().size;
    }

    private static final class Node<T> {
        private final T value;
        private final Node<T> next;
        private final int size;

        private Node(T value, Node<T> next, int size) {
            this.value = value;
            this.next = next;
            this.size = size;
        }
    }
}
