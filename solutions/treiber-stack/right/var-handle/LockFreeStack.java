import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.LongAdder;

public final class LockFreeStack<T> {
    private static final VarHandle TOP;

    static {
        try {
            TOP = MethodHandles.lookup().findVarHandle(LockFreeStack.class, "top", Node.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile Node<T> top;
    private final LongAdder count = new LongAdder();

    public void push(T value) {
        Node<T> seen = top;
        while (true) {
            Node<T> node = new Node<>(value, seen);
            if (TOP.compareAndSet(this, seen, node)) {
                break;
            }
            Thread.onSpinWait();
            seen = top;
        }
        count.increment();
    }

    public T pop() {
        for (Node<T> seen = top; seen != null; seen = top) {
            if (TOP.compareAndSet(this, seen, seen.below)) {
                count.decrement();
                return seen.value;
            }
            Thread.onSpinWait();
        }
        return null;
    }

    public int sizeEstimate() {
        return count.intValue();
    }

    private record Node<T>(T value, Node<T> below) {
    }
}
