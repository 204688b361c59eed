import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;

public final class LockFreeStack<T> {
    private final Deque<T> values = new ArrayDeque<>();
    private final Semaphore mutex = new Semaphore(1);

    public void push(T value) {
        mutex.acquireUninterruptibly();
        values.push(value);
        mutex.release();
    }

    public T pop() {
        mutex.acquireUninterruptibly();
        T value = values.poll();
        mutex.release();
        return value;
    }

    public int sizeEstimate() {
        mutex.acquireUninterruptibly();
        int size = values.size();
        mutex.release();
        return size;
    }
}
