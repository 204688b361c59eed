import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** The same idea with an exchanger: a push brings its node, a pop brings nothing, and each looks what it got. */
public final class LockFreeStack<T> {
    private final AtomicReference<Node<T>> top = new AtomicReference<>();
    private final Exchanger<Node<T>> exchanger = new Exchanger<>();

    public void push(T value) {
        Node<T> node = new Node<>(value);
        while (!push(node)) {
            try {
                if (exchanger.exchange(node, 10, TimeUnit.MICROSECONDS) == null) {
                    return;
                }
            } catch (TimeoutException e) {
                continue;
            } catch (InterruptedException e) {
                while (!push(node)) {
                    Thread.onSpinWait();
                }
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean push(Node<T> node) {
        node.next = top.get();
        return top.compareAndSet(node.next, node);
    }

    public T pop() {
        boolean interrupted = false;
        try {
            while (true) {
                Node<T> old = top.get();
                if (old == null) {
                    return null;
                }
                if (top.compareAndSet(old, old.next)) {
                    return old.value;
                }
                try {
                    Node<T> offer = exchanger.exchange(null, 10, TimeUnit.MICROSECONDS);
                    if (offer != null) {
                        return offer.value;
                    }
                } catch (TimeoutException e) {
                    continue;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public int sizeEstimate() {
        int size = 0;
        Node<T> node = top.get();
        while (node != null) {
            size++;
            node = node.next;
        }
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
