import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

public final class Pool<T> implements AutoCloseable {
    public interface Lease<T> extends AutoCloseable {
        T get();

        @Override
        void close();
    }

    private final Object guard = new Object();
    private final Deque<T> free;
    private final Deque<CompletableFuture<T>> waiting = new ArrayDeque<>();
    private boolean closed;

    public Pool(List<T> items) {
        free = new ArrayDeque<>(items);
    }

    public Lease<T> acquire() throws InterruptedException {
        CompletableFuture<T> mine = ask();
        try {
            return lend(mine.get());
        } catch (InterruptedException asked) {
            leave(mine);
            throw asked;
        } catch (ExecutionException over) {
            throw new IllegalStateException("closed", over);
        }
    }

    public Optional<Lease<T>> tryAcquire(Duration atMost) throws InterruptedException {
        CompletableFuture<T> mine = ask();
        try {
            return Optional.of(lend(mine.get(Math.max(0, atMost.toNanos()), TimeUnit.NANOSECONDS)));
        } catch (InterruptedException asked) {
            leave(mine);
            throw asked;
        } catch (TimeoutException late) {
            leave(mine);
            return Optional.empty();
        } catch (ExecutionException over) {
            return Optional.empty();
        }
    }

    private CompletableFuture<T> ask() {
        synchronized (guard) {
            if (closed) {
                return CompletableFuture.failedFuture(new IllegalStateException("closed"));
            }
            if (!free.isEmpty()) {
                return CompletableFuture.completedFuture(free.removeFirst());
            }
            CompletableFuture<T> mine = new CompletableFuture<>();
            waiting.addLast(mine);
            return mine;
        }
    }

    /** Who goes may have been handed an item at the same moment: then it goes to the next. */
    private void leave(CompletableFuture<T> mine) {
        synchronized (guard) {
            if (!waiting.remove(mine) && mine.isDone() && !mine.isCompletedExceptionally()) {
                handOver(mine.join());
            }
        }
    }

    private void handOver(T item) {
        CompletableFuture<T> next = waiting.pollFirst();
        if (next == null) {
            free.addLast(item);
        } else {
            next.complete(item);
        }
    }

    private Lease<T> lend(T item) {
        AtomicBoolean back = new AtomicBoolean();
        return new Lease<>() {
            @Override
            public T get() {
                return item;
            }

            @Override
            public void close() {
                if (back.compareAndSet(false, true)) {
                    synchronized (guard) {
                        handOver(item);
                    }
                }
            }
        };
    }

    @Override
    public void close() {
        synchronized (guard) {
            closed = true;
            waiting.forEach(future -> future.completeExceptionally(new IllegalStateException("closed")));
            waiting.clear();
        }
    }
}
