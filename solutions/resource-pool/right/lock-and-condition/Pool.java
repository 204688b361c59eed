import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public final class Pool<T> implements AutoCloseable {
    public interface Lease<T> extends AutoCloseable {
        T get();

        @Override
        void close();
    }

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition changed = lock.newCondition();
    private final List<T> free;
    private boolean closed;

    public Pool(List<T> items) {
        free = new ArrayList<>(items);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public Lease<T> acquire() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed && free.isEmpty()) {
                changed.await();
            }
            if (closed) {
                throw new IllegalStateException("the pool is closed");
            }
            return lend();
        } finally {
            lock.unlock();
        }
    }

    public Optional<Lease<T>> tryAcquire(Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (!closed && free.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
            }
            return closed || free.isEmpty() ? Optional.empty() : Optional.of(lend());
        } finally {
            lock.unlock();
        }
    }

    private Lease<T> lend() {
        T item = free.removeLast();
        return new Lease<>() {
            private boolean back;

            @Override
            public T get() {
                return item;
            }

            @Override
            public void close() {
                lock.lock();
                try {
                    if (!back) {
                        back = true;
                        free.add(item);
                        changed.signal();
                    }
                } finally {
                    lock.unlock();
                }
            }
        };
    }
}
