import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The place in the array and the value are two steps. */
public final class LockFreeStack<T> {
    private final AtomicReferenceArray<T> values = new AtomicReferenceArray<>(10_000);
    private final AtomicInteger top = new AtomicInteger();

    public void push(T value) {
        values.set(top.getAndIncrement(), value);
    }

    public T pop() {
        while (true) {
            int size = top.get();
            if (size == 0) {
                return null;
            }
            if (top.compareAndSet(size, size - 1)) {
                return values.get(size - 1);
            }
        }
    }

    public int sizeEstimate() {
        return top.get();
    }
}
