import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

public final class LockFreeStack<T> {
    private final List<T> values = Collections.synchronizedList(new ArrayList<>());

    public void push(T value) {
        values.add(value);
    }

    public T pop() {
        try {
            return values.removeLast();
        } catch (java.util.NoSuchElementException e) {
            return null;
        }
    }

    public int sizeEstimate() {
        return values.size();
    }
}
