import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

// Wrong: the caller waits for every result.
public final class Gather {
    private Gather() {
    }

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletionStage<T>>> tasks, int limit) {
        List<T> results = new ArrayList<>();
        List<CompletableFuture<T>> window = new ArrayList<>();
        for (Supplier<CompletionStage<T>> task : tasks) {
            if (window.size() == limit) {
                results.add(window.removeFirst().join());
            }
            window.add(task.get().toCompletableFuture());
        }
        window.forEach(stage -> results.add(stage.join()));
        return CompletableFuture.completedFuture(results);
    }

    public static <T> CompletionStage<T> withTimeout(CompletionStage<T> stage, Duration limit,
            ScheduledExecutorService timer) {
        CompletableFuture<T> result = new CompletableFuture<>();
        ScheduledFuture<?> alarm = timer.schedule(() -> {
            if (result.completeExceptionally(new TimeoutException("no answer within " + limit))) {
                stage.toCompletableFuture().cancel(true);
            }
        }, limit.toNanos(), TimeUnit.NANOSECONDS);
        stage.whenComplete((value, failure) -> {
            alarm.cancel(false);
            if (failure == null) {
                result.complete(value);
            } else {
                result.completeExceptionally(failure);
            }
        });
        return result;
    }

    public static <T> CompletionStage<T> retry(Supplier<CompletionStage<T>> operation, int attempts, Duration pause,
            ScheduledExecutorService timer) {
        CompletableFuture<T> result = new CompletableFuture<>();
        attempt(operation, attempts, pause, timer, result);
        return result;
    }

    private static <T> void attempt(Supplier<CompletionStage<T>> operation, int left, Duration pause,
            ScheduledExecutorService timer, CompletableFuture<T> result) {
        CompletionStage<T> stage;
        try {
            stage = operation.get();
        } catch (Throwable thrown) {
            stage = CompletableFuture.failedFuture(thrown);
        }
        stage.whenComplete((value, failure) -> {
            if (failure == null) {
                result.complete(value);
            } else if (left <= 1) {
                result.completeExceptionally(failure);
            } else {
                timer.schedule(() -> attempt(operation, left - 1, pause, timer, result), pause.toNanos(),
                        TimeUnit.NANOSECONDS);
            }
        });
    }
}
