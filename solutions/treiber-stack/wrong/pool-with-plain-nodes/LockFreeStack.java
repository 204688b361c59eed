import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

public final class LockFreeStack<T> {
    private final AtomicReference<Node<T>> head = new AtomicReference<>();
    private final ThreadLocal<Deque<Node<T>>> spare = ThreadLocal.withInitial(ArrayDeque::new);
    private final AtomicInteger size = new AtomicInteger();

    public void push(T value) {
        Node<T> node = spare.get().pollFirst();
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
                spare.get().addLast(top);
                return value;
            }
        }
    }

    public int sizeEstimate() {
        return size.get();
    }

    private static final class Node<T> {
        T value;
        Node<T> next;
    }
}
