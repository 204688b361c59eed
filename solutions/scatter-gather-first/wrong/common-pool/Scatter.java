import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

// The common pool is made for computing: it has a thread for each core, and they are not one call's own.
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

    private static final class Started<T> {
        private final CompletableFuture<T> end = new CompletableFuture<>();
        private volatile Thread thread;

        Started(Callable<T> call) {
            CompletableFuture.runAsync(() -> {
                thread = Thread.currentThread();
                try {
                    end.complete(call.call());
                } catch (Throwable thrown) {
                    end.completeExceptionally(thrown);
                }
            });
        }
    }

    private static <T> void end(List<Started<T>> started) {
        for (Started<?> each : started) {
            if (!each.end.isDone() && each.thread != null) {
                each.thread.interrupt();
            }
        }
        for (Started<?> each : started) {
            each.end.exceptionally(failure -> null).join();
        }
    }
}
