import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;

public final class LockFreeStack<T> {
    private final Deque<T> values = new ArrayDeque<>();
    private final AtomicBoolean busy = new AtomicBoolean();

    public void push(T value) {
        enter();
        values.push(value);
        busy.set(false);
    }

    public T pop() {
        enter();
        T value = values.poll();
        busy.set(false);
        return value;
    }

    public int sizeEstimate() {
        enter();
        int size = values.size();
        busy.set(false);
        return size;
    }

    private void enter() {
        while (!busy.compareAndSet(false, true)) {
            Thread.onSpinWait();
        }
    }
}
