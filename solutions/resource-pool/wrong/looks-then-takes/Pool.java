import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

public final class Pool<T> implements AutoCloseable {
    public interface Lease<T> extends AutoCloseable {
        T get();

        @Override
        void close();
    }

    private final BlockingQueue<T> free;
    private final Object signal = new Object();
    private volatile boolean closed;

    public Pool(List<T> items) {
        free = new LinkedBlockingQueue<>(items);
    }

    public Lease<T> acquire() throws InterruptedException {
        synchronized (signal) {
            while (free.isEmpty() && !closed) {
                signal.wait();
            }
        }
        return lend();
    }

    public Optional<Lease<T>> tryAcquire(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        synchronized (signal) {
            while (free.isEmpty() && !closed) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return Optional.empty();
                }
                TimeUnit.NANOSECONDS.timedWait(signal, left);
            }
        }
        return Optional.of(lend());
    }

    @Override
    public void close() {
        synchronized (signal) {
            closed = true;
            signal.notifyAll();
        }
    }

    private Lease<T> lend() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        T item = free.poll();
        AtomicBoolean back = new AtomicBoolean();
        return new Lease<>() {
            @Override
            public T get() {
                return item;
            }

            @Override
            public void close() {
                if (back.compareAndSet(false, true)) {
                    synchronized (signal) {
                        free.add(item);
                        signal.notifyAll();
                    }
                }
            }
        };
    }
}
