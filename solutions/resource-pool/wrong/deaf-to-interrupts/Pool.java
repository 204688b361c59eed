import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

public final class Pool<T> implements AutoCloseable {
    public interface Lease<T> extends AutoCloseable {
        T get();

        @Override
        void close();
    }

    private static final int MORE_THAN_CAN_WAIT = 1_000_000;

    private final Queue<T> free;
    private final Semaphore permits;
    private volatile boolean closed;

    public Pool(List<T> items) {
        free = new ConcurrentLinkedQueue<>(items);
        permits = new Semaphore(items.size());
    }

    public Lease<T> acquire() {
        permits.acquireUninterruptibly();
        return lend();
    }

    public Optional<Lease<T>> tryAcquire(Duration atMost) throws InterruptedException {
        if (!permits.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            return Optional.empty();
        }
        return Optional.of(lend());
    }

    public void close() {
        closed = true;
        permits.release(MORE_THAN_CAN_WAIT);
    }

    private Lease<T> lend() {
        if (closed) {
            permits.release();
            throw new IllegalStateException("closed");
        }
        return new Lent(free.remove());
    }

    private final class Lent implements Lease<T> {
        private final T item;
        private final AtomicBoolean back = new AtomicBoolean();

        Lent(T item) {
            this.item = item;
        }

        @Override
        public T get() {
            return item;
        }

        @Override
        public void close() {
            if (back.compareAndSet(false, true)) {
                free.add(item);
                permits.release();
            }
        }
    }
}
