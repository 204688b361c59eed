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
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

// Wrong: the caller waits for a permit.
public final class Gather {
    private Gather() {
    }

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletionStage<T>>> tasks, int limit) {
        Semaphore permits = new Semaphore(limit);
        List<CompletableFuture<T>> stages = new ArrayList<>();
        CompletableFuture<List<T>> all = new CompletableFuture<>();
        for (Supplier<CompletionStage<T>> task : tasks) {
            permits.acquireUninterruptibly();
            if (all.isDone()) {
                break;
            }
            CompletableFuture<T> stage;
            try {
                stage = task.get().toCompletableFuture();
            } catch (Throwable thrown) {
                stage = CompletableFuture.failedFuture(thrown);
            }
            stages.add(stage);
            CompletableFuture<T> running = stage;
            all.whenComplete((list, failure) -> running.cancel(true));
            stage.whenComplete((value, failure) -> {
                if (failure != null) {
                    all.completeExceptionally(failure);
                }
                permits.release();
            });
        }
        CompletableFuture.allOf(stages.toArray(new CompletableFuture[0])).thenRun(
                () -> all.complete(stages.stream().map(CompletableFuture::join).toList()));
        return all;
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
