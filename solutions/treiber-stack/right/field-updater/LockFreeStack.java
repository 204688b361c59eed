import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.concurrent.locks.LockSupport;

/** After a failure it rests for a moment that grows, so that others are out of the way. */
public final class LockFreeStack<T> {
    @SuppressWarnings("rawtypes")
    private static final AtomicReferenceFieldUpdater<LockFreeStack, Node> TOP = AtomicReferenceFieldUpdater
            .newUpdater(LockFreeStack.class, Node.class, "top");
    @SuppressWarnings("rawtypes")
    private static final AtomicIntegerFieldUpdater<LockFreeStack> COUNT = AtomicIntegerFieldUpdater
            .newUpdater(LockFreeStack.class, "count");

    private volatile Node<T> top;
    private volatile int count;

    public void push(T value) {
        COUNT.incrementAndGet(this);
        Node<T> node = new Node<>(value);
        int failures = 0;
        while (true) {
            Node<T> old = top;
            node.next = old;
            if (TOP.compareAndSet(this, old, node)) {
                return;
            }
            rest(++failures);
        }
    }

    public T pop() {
        int failures = 0;
        while (true) {
            Node<T> old = top;
            if (old == null) {
                return null;
            }
            if (TOP.compareAndSet(this, old, old.next)) {
                COUNT.decrementAndGet(this);
                return old.value;
            }
            rest(++failures);
        }
    }

    public int sizeEstimate() {
        return count;
    }

    private static void rest(int failures) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1, 100L << Math.min(failures, 10)));
    }

    private static final class Node<T> {
        final T value;
        Node<T> next;

        Node(T value) {
            this.value = value;
        }
    }
}
