import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

// A future for each, and one for what they come to.
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
        private final Thread thread;

        Started(Callable<T> call) {
            thread = Thread.ofVirtual().start(() -> {
                try {
                    end.complete(call.call());
                } catch (Throwable thrown) {
                    end.completeExceptionally(thrown);
                }
            });
        }
    }

    private static <T> void end(List<Started<T>> started) {
        started.forEach(each -> each.thread.interrupt());
        boolean interrupted = Thread.interrupted();
        for (Started<?> each : started) {
            while (each.thread.isAlive()) {
                try {
                    each.thread.join();
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
