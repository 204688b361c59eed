import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

public final class LockFreeStack<T> {
    private final AtomicReference<Node<T>> head = new AtomicReference<>();
    private final AtomicReferenceArray<Node<T>> spare = new AtomicReferenceArray<>(4);
    private final AtomicInteger size = new AtomicInteger();

    public void push(T value) {
        Node<T> node = take();
        if (node == null) {
            node = new Node<>();
        }
        node.value = value;
        do {
            node.next = head.get();
        } while (!head.compareAndSet(node.next, node));
        size.incrementAndGet();
    }

    public T pop() {
        while (true) {
            Node<T> top = head.get();
            if (top == null) {
                return null;
            }
            if (head.compareAndSet(top, top.next)) {
                size.decrementAndGet();
                T value = top.value;
                give(top);
                return value;
            }
        }
    }

    private Node<T> take() {
        for (int i = 0; i < spare.length(); i++) {
            Node<T> node = spare.getAndSet(i, null);
            if (node != null) {
                return node;
            }
        }
        return null;
    }

    private void give(Node<T> node) {
        for (int i = 0; i < spare.length(); i++) {
            if (spare.compareAndSet(i, null, node)) {
                return;
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
