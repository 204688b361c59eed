import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** No more order than is needed: a push gives what it wrote, who reads the top takes it. */
public final class LockFreeStack<T> {
    private static final VarHandle TOP;
    private static final VarHandle SIZE;
    private Node<T> top;
    private int size;

    static {
        try {
            var lookup = MethodHandles.lookup();
            TOP = lookup.findVarHandle(LockFreeStack.class, "top", Node.class);
            SIZE = lookup.findVarHandle(LockFreeStack.class, "size", int.class);
        } catch (NoSuchFieldException | IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    public void push(T value) {
        Node<T> node = new Node<>();
        node.value = value;
        Node<T> seen;
        do {
            seen = read();
            node.next = seen;
        } while (!TOP.weakCompareAndSetRelease(this, seen, node));
        SIZE.getAndAdd(this, 1);
    }

    public T pop() {
        Node<T> seen;
        do {
            seen = read();
            if (seen == null) {
                return null;
            }
        } while (!TOP.weakCompareAndSet(this, seen, seen.next));
        SIZE.getAndAdd(this, -1);
        return seen.value;
    }

    public int sizeEstimate() {
        return (int) SIZE.getVolatile(this);
    }

    @SuppressWarnings("unchecked")
    private Node<T> read() {
        return (Node<T>) TOP.getAcquire(this);
    }

    private static class Node<T> {
        T value;
        Node<T> next;
    }
}
