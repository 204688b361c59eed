import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

/** The whole content is one array that nobody changes; each call puts another one in its place. */
public final class LockFreeStack<T> {
    private final AtomicReference<Object[]> content = new AtomicReference<>(new Object[0]);

    public void push(T value) {
        Object[] old;
        Object[] fresh;
        do {
            old = content.get();
            fresh = Arrays.copyOf(old, old.length + 1);
            fresh[old.length] = value;
        } while (!content.compareAndSet(old, fresh));
    }

    @SuppressWarnings("unchecked")
    public T pop() {
        Object[] old;
        do {
            old = content.get();
            if (old.length == 0) {
                return null;
            }
        } while (!content.compareAndSet(old, Arrays.copyOf(old, old.length - 1)));
        return (T) old[old.length - 1];
    }

    public int sizeEstimate() {
        return content.get().length;
    }
}
