import java.time.Duration;
import java.util.*;

public final class Pool<T> implements AutoCloseable {
    public interface Lease<T> extends AutoCloseable {
        T get();
        void close();
    }

    private final Deque<T> free;
    private boolean closed;

    public Pool(List<T> items) { free = new ArrayDeque<>(items); }

    public synchronized Lease<T> acquire() throws InterruptedException {
        while (!closed && free.isEmpty()) wait();
        if (closed) throw new IllegalStateException("closed");
        return new L(free.poll());
    }

    public synchronized Optional<Lease<T>> tryAcquire(Duration atMost) throws InterruptedException {
        long end = System.currentTimeMillis() + atMost.toMillis();
        if (atMost.isZero() || atMost.isNegative()) end = Long.MIN_VALUE;
        while (!closed && free.isEmpty()) {
            long left = end == Long.MIN_VALUE ? -1 : end - System.currentTimeMillis();
            if (left < 0) return Optional.empty();
            wait(left);
        }
        if (closed) throw new IllegalStateException("closed");
        return Optional.of(new L(free.poll()));
    }

    public synchronized void close() { closed = true; notifyAll(); }

    private class L implements Lease<T> {
        final T item;
        boolean returned;
        L(T item) { this.item = item; }
        public T get() { return item; }
        public void close() {
            synchronized (Pool.this) {
                if (!returned) { returned = true; free.add(item); Pool.this.notifyAll(); }
            }
        }
    }
}
