import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

public final class Pool<T> implements AutoCloseable {
    public interface Lease<T> extends AutoCloseable {
        T get();

        @Override
        void close();
    }

    private static final Deque<Object> FREE = new ArrayDeque<>();
    private boolean closed;

    public Pool(List<T> items) {
        synchronized (FREE) {
            FREE.clear();
            FREE.addAll(items);
        }
    }

    public Lease<T> acquire() throws InterruptedException {
        synchronized (FREE) {
            while (FREE.isEmpty() && !closed) {
                FREE.wait();
            }
            return lend();
        }
    }

    public Optional<Lease<T>> tryAcquire(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        synchronized (FREE) {
            while (FREE.isEmpty() && !closed) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return Optional.empty();
                }
                TimeUnit.NANOSECONDS.timedWait(FREE, left);
            }
            return Optional.of(lend());
        }
    }

    public void close() {
        synchronized (FREE) {
            closed = true;
            FREE.notifyAll();
        }
    }

    @SuppressWarnings("unchecked")
    private Lease<T> lend() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        return new Lent((T) FREE.removeFirst());
    }

    private void giveBack(Lent lent) {
        synchronized (FREE) {
            if (!lent.back) {
                lent.back = true;
                FREE.addLast(lent.item);
                FREE.notifyAll();
            }
        }
    }

    private final class Lent implements Lease<T> {
        private final T item;
        private boolean back;

        Lent(T item) {
            this.item = item;
        }

        @Override
        public T get() {
            return item;
        }

        @Override
        public void close() {
            giveBack(this);
        }
    }
}
