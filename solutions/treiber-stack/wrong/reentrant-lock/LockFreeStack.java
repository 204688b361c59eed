import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class LockFreeStack<T> {
    private final Deque<T> values = new ArrayDeque<>();
    private final Lock lock = new ReentrantLock();

    public void push(T value) {
        lock.lock();
        try {
            values.push(value);
        } finally {
            lock.unlock();
        }
    }

    public T pop() {
        lock.lock();
        try {
            return values.poll();
        } finally {
            lock.unlock();
        }
    }

    public int sizeEstimate() {
        lock.lock();
        try {
            return values.size();
        } finally {
            lock.unlock();
        }
    }
}
