import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

public final class Pool<T> implements AutoCloseable {
    public interface Lease<T> extends AutoCloseable {
        T get();

        @Override
        void close();
    }

    private final Queue<T> free;
    private volatile boolean closed;

    public Pool(List<T> items) {
        free = new ConcurrentLinkedQueue<>(items);
    }

    public Lease<T> acquire() throws InterruptedException {
        while (true) {
            Lease<T> lease = lend();
            if (lease != null) {
                return lease;
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Thread.onSpinWait();
        }
    }

    public Optional<Lease<T>> tryAcquire(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            Lease<T> lease = lend();
            if (lease != null || System.nanoTime() - deadline >= 0) {
                return Optional.ofNullable(lease);
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    private Lease<T> lend() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        T item = free.poll();
        if (item == null) {
            return null;
        }
        AtomicBoolean back = new AtomicBoolean();
        return new Lease<>() {
            @Override
            public T get() {
                return item;
            }

            @Override
            public void close() {
                if (back.compareAndSet(false, true)) {
                    free.add(item);
                }
            }
        };
    }
}
