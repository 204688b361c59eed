import java.util.concurrent.ConcurrentLinkedDeque;

public final class LockFreeStack<T> {
    private final ConcurrentLinkedDeque<T> values = new ConcurrentLinkedDeque<>();

    public void push(T value) {
        values.push(value);
    }

    public T pop() {
        return values.poll();
    }

    public int sizeEstimate() {
        return values.size();
    }
}
