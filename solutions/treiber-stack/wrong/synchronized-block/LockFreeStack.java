import java.util.ArrayDeque;
import java.util.Deque;

public final class LockFreeStack<T> {
    private final Deque<T> values = new ArrayDeque<>();

    public void push(T value) {
        synchronized (values) {
            values.push(value);
        }
    }

    public T pop() {
        synchronized (values) {
            return values.poll();
        }
    }

    public int sizeEstimate() {
        synchronized (values) {
            return values.size();
        }
    }
}
