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

// Wrong: fails only when every operation has ended.
public final class Gather {
    private Gather() {
    }

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletionStage<T>>> tasks, int limit) {
        Gathering<T> gathering = new Gathering<>(tasks);
        for (int i = 0; i < Math.min(limit, tasks.size()); i++) {
            gathering.goOn();
        }
        return CompletableFuture.allOf(gathering.stages.toArray(new CompletableFuture[0]))
                .thenApply(none -> gathering.stages.stream().map(CompletableFuture::join).toList());
    }

    private static final class Gathering<T> {
        private final List<Supplier<CompletionStage<T>>> tasks;
        private final List<CompletableFuture<T>> stages = new ArrayList<>();
        private final AtomicInteger next = new AtomicInteger();

        private Gathering(List<Supplier<CompletionStage<T>>> tasks) {
            this.tasks = tasks;
            tasks.forEach(task -> stages.add(new CompletableFuture<>()));
        }

        private void goOn() {
            while (true) {
                int index = next.getAndIncrement();
                if (index >= tasks.size()) {
                    return;
                }
                CompletableFuture<T> stage;
                try {
                    stage = tasks.get(index).get().toCompletableFuture();
                } catch (Throwable thrown) {
                    stage = CompletableFuture.failedFuture(thrown);
                }
                boolean wasDone = stage.isDone();
                stage.whenComplete((value, failure) -> {
                    if (failure == null) {
                        stages.get(index).complete(value);
                    } else {
                        stages.get(index).completeExceptionally(failure);
                    }
                    if (!wasDone) {
                        goOn();
                    }
                });
                if (!wasDone) {
                    return;
                }
            }
        }
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
