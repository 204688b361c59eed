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

    private final Deque<T> free;
    private boolean closed;

    public Pool(List<T> items) {
        free = new ArrayDeque<>(items);
    }

    public synchronized Lease<T> acquire() throws InterruptedException {
        if (free.isEmpty() && !closed) {
            wait();
        }
        return lend();
    }

    public synchronized Optional<Lease<T>> tryAcquire(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (free.isEmpty() && !closed) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return Optional.empty();
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return Optional.of(lend());
    }

    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    private Lease<T> lend() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        return new Lent(free.removeFirst());
    }

    private synchronized void giveBack(Lent lent) {
        if (!lent.back) {
            lent.back = true;
            free.addLast(lent.item);
            notifyAll();
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
