import java.util.EmptyStackException;
import java.util.Stack;

public final class LockFreeStack<T> {
    private final Stack<T> values = new Stack<>();

    public void push(T value) {
        values.push(value);
    }

    public T pop() {
        try {
            return values.pop();
        } catch (EmptyStackException e) {
            return null;
        }
    }

    public int sizeEstimate() {
        return values.size();
    }
}
