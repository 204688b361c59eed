import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

// A few threads are kept for the next use, with all that calls left in them.
public final class Scatter {
    private Scatter() {
    }

    public static <T> T firstSuccess(List<Callable<T>> calls, Duration limit)
            throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<T> first = new CompletableFuture<>();
        List<Started<T>> started = new ArrayList<>();
        AtomicInteger left = new AtomicInteger(calls.size());
        calls.forEach(call -> started.add(new Started<>(call)));
        try {
            for (Started<T> each : started) {
                each.end.whenComplete((value, failure) -> {
                    if (failure == null) {
                        first.complete(value);
                    } else if (left.decrementAndGet() == 0) {
                        first.completeExceptionally(failure);
                    }
                });
            }
            return first.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            end(started);
        }
    }

    public static <T> List<T> all(List<Callable<T>> calls) throws InterruptedException, ExecutionException {
        List<Started<T>> started = new ArrayList<>();
        calls.forEach(call -> started.add(new Started<>(call)));
        try {
            CompletableFuture<Void> over = new CompletableFuture<>();
            started.forEach(each -> each.end.exceptionally(failure -> {
                over.completeExceptionally(failure);
                return null;
            }));
            CompletableFuture.allOf(started.stream().map(each -> each.end).toArray(CompletableFuture[]::new))
                    .thenRun(() -> over.complete(null));
            over.get();
            return started.stream().map(each -> each.end.join()).toList();
        } finally {
            end(started);
        }
    }

    private static final ExecutorService POOL = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    });

    private static final class Started<T> {
        private final CompletableFuture<T> end = new CompletableFuture<>();
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch over = new CountDownLatch(1);
        private volatile Thread thread;

        Started(Callable<T> call) {
            POOL.execute(() -> {
                thread = Thread.currentThread();
                begun.countDown();
                try {
                    end.complete(call.call());
                } catch (Throwable thrown) {
                    end.completeExceptionally(thrown);
                } finally {
                    over.countDown();
                }
            });
        }

        /** Threads are started at once, so this is soon. */
        void interrupt() {
            boolean interrupted = false;
            while (true) {
                try {
                    begun.await();
                    break;
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
            if (over.getCount() > 0) {
                thread.interrupt();
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static <T> void end(List<Started<T>> started) {
        started.forEach(each -> each.interrupt());
        boolean interrupted = Thread.interrupted();
        for (Started<?> each : started) {
            while (each.over.getCount() > 0) {
                try {
                    each.over.await();
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
