import java.util.ArrayDeque;
import java.util.Deque;

public final class LockFreeStack<T> {
    private final Deque<T> values = new ArrayDeque<>();

    public synchronized void push(T value) {
        values.push(value);
    }

    public synchronized T pop() {
        return values.poll();
    }

    public synchronized int sizeEstimate() {
        return values.size();
    }
}
