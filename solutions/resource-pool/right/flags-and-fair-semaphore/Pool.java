import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;

public final class Pool<T> implements AutoCloseable {
    public interface Lease<T> extends AutoCloseable {
        T get();

        @Override
        void close();
    }

    private final Object[] items;
    private final AtomicIntegerArray lent;
    private final Semaphore permits;
    private volatile boolean closed;

    public Pool(List<T> items) {
        this.items = items.toArray();
        lent = new AtomicIntegerArray(this.items.length);
        permits = new Semaphore(this.items.length, true);
    }

    public Lease<T> acquire() throws InterruptedException {
        permits.acquire();
        return lend();
    }

    public Optional<Lease<T>> tryAcquire(Duration atMost) throws InterruptedException {
        return permits.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS) ? Optional.of(lend()) : Optional.empty();
    }

    @Override
    public void close() {
        closed = true;
        permits.release();
    }

    private Lease<T> lend() {
        if (closed) {
            permits.release(); // the next one in line must learn it, too
            throw new IllegalStateException("closed");
        }
        int index = 0;
        while (!lent.compareAndSet(index, 0, 1)) {
            index = (index + 1) % items.length;
        }
        return new Lent(index);
    }

    private final class Lent implements Lease<T> {
        private final int index;
        private final AtomicBoolean open = new AtomicBoolean(true);

        Lent(int index) {
            this.index = index;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T get() {
            return (T) items[index];
        }

        @Override
        public void close() {
            if (open.getAndSet(false)) {
                lent.set(index, 0);
                permits.release();
            }
        }
    }
}
