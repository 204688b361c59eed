import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicStampedReference;

public final class LockFreeStack<T> {
    private final AtomicStampedReference<Node<T>> top = new AtomicStampedReference<>(null, 0);
    private final ThreadLocal<Deque<Node<T>>> spare = ThreadLocal.withInitial(ArrayDeque::new);
    private final AtomicInteger size = new AtomicInteger();

    public void push(T value) {
        Node<T> node = spare.get().poll();
        if (node == null) {
            node = new Node<>();
        }
        node.value = value;
        int[] stamp = new int[1];
        Node<T> seen;
        do {
            seen = top.get(stamp);
            node.next = seen;
        } while (!top.compareAndSet(seen, node, stamp[0], stamp[0] + 1));
        size.incrementAndGet();
    }

    public T pop() {
        int[] stamp = new int[1];
        while (true) {
            Node<T> seen = top.getReference();
            if (seen == null) {
                return null;
            }
            Node<T> next = seen.next;
            stamp[0] = top.getStamp();
            if (top.compareAndSet(seen, next, stamp[0], stamp[0] + 1)) {
                T value = seen.value;
                seen.value = null;
                seen.next = null;
                spare.get().addLast(seen);
                size.decrementAndGet();
                return value;
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
