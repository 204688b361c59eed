import java.util.concurrent.atomic.AtomicReference;

public final class LockFreeStack<T> {
    private final AtomicReference<Node<T>> first = new AtomicReference<>(new Node<>(null));
    private final AtomicReference<Node<T>> last = new AtomicReference<>(first.get());

    public void push(T value) {
        Node<T> node = new Node<>(value);
        while (true) {
            Node<T> tail = last.get();
            if (tail.next.compareAndSet(null, node)) {
                last.compareAndSet(tail, node);
                return;
            }
            last.compareAndSet(tail, tail.next.get());
        }
    }

    public T pop() {
        while (true) {
            Node<T> dummy = first.get();
            Node<T> next = dummy.next.get();
            if (next == null) {
                return null;
            }
            if (first.compareAndSet(dummy, next)) {
                return next.value;
            }
        }
    }

    public int sizeEstimate() {
        int size = 0;
        for (Node<T> node = first.get().next.get(); node != null; node = node.next.get()) {
            size++;
        }
        return size;
    }

    private static final class Node<T> {
        final T value;
        final AtomicReference<Node<T>> next = new AtomicReference<>();

        Node(T value) {
            this.value = value;
        }
    }
}
