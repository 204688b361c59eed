import java.util.concurrent.atomic.AtomicReference;

/** Nodes never change, so the size is a walk along them as they were when it began. */
public final class LockFreeStack<T> {
    private final AtomicReference<Cell<T>> top = new AtomicReference<>();

    public void push(T value) {
        top.updateAndGet(old -> new Cell<>(value, old));
    }

    public T pop() {
        Cell<T> taken = top.getAndUpdate(old -> old == null ? null : old.rest());
        return taken == null ? null : taken.value();
    }

    public int sizeEstimate() {
        int size = 0;
        for (Cell<T> cell = top.get(); cell != null; cell = cell.rest()) {
            size++;
        }
        return size;
    }

    private record Cell<T>(T value, Cell<T> rest) {
    }
}
