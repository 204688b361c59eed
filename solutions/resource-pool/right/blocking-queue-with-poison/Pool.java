import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

public final class Pool<T> implements AutoCloseable {
    public interface Lease<T> extends AutoCloseable {
        T get();

        @Override
        void close();
    }

    /** An item, or none: whoever takes that puts it back for the next one, and goes. */
    private record Slot<T>(T item, boolean over) {
    }

    private final BlockingQueue<Slot<T>> free = new LinkedBlockingQueue<>();
    private volatile boolean closed;

    public Pool(List<T> items) {
        for (T item : items) {
            free.add(new Slot<>(item, false));
        }
    }

    public Lease<T> acquire() throws InterruptedException {
        return lend(free.take());
    }

    public Optional<Lease<T>> tryAcquire(Duration atMost) throws InterruptedException {
        return Optional.ofNullable(free.poll(atMost.toNanos(), TimeUnit.NANOSECONDS)).map(this::lend);
    }

    @Override
    public void close() {
        closed = true;
        free.add(new Slot<>(null, true));
    }

    private Lease<T> lend(Slot<T> slot) {
        if (slot.over() || closed) {
            free.add(slot);
            throw new IllegalStateException("closed");
        }
        AtomicReference<Slot<T>> lent = new AtomicReference<>(slot);
        return new Lease<>() {
            @Override
            public T get() {
                return slot.item();
            }

            @Override
            public void close() {
                Slot<T> mine = lent.getAndSet(null);
                if (mine != null) {
                    free.add(mine);
                }
            }
        };
    }
}
