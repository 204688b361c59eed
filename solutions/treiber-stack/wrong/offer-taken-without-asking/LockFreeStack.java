import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;

public final class LockFreeStack<T> {
    private static final int PLACES = 2;
    private static final int PATIENCE = 3;

    private final AtomicReference<Node<T>> top = new AtomicReference<>();
    private final AtomicReferenceArray<Node<T>> offers = new AtomicReferenceArray<>(PLACES);
    private final AtomicInteger size = new AtomicInteger();

    public void push(T value) {
        Node<T> node = new Node<>(value);
        while (true) {
            Node<T> old = top.get();
            node.next = old;
            if (top.compareAndSet(old, node)) {
                size.incrementAndGet();
                return;
            }
            if (isTaken(node)) {
                return;
            }
        }
    }

    public T pop() {
        while (true) {
            Node<T> old = top.get();
            if (old == null) {
                return null;
            }
            if (top.compareAndSet(old, old.next)) {
                size.decrementAndGet();
                return old.value;
            }
            int place = place();
            Node<T> offer = offers.get(place);
            if (offer != null) {
                offers.set(place, null);
                return offer.value;
            }
        }
    }

    public int sizeEstimate() {
        return size.get();
    }

    /** Offers the node for a moment; true if somebody has taken it. */
    private boolean isTaken(Node<T> node) {
        int place = place();
        if (!offers.compareAndSet(place, null, node)) {
            return false;
        }
        for (int i = 0; i < PATIENCE && offers.get(place) == node; i++) {
            Thread.onSpinWait();
        }
        return !offers.compareAndSet(place, node, null);
    }

    private static int place() {
        return ThreadLocalRandom.current().nextInt(PLACES);
    }

    private static final class Node<T> {
        final T value;
        Node<T> next;

        Node(T value) {
            this.value = value;
        }
    }
}
