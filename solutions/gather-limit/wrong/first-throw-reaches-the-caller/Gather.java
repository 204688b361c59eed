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

// Wrong: an attempt that throws in place of returning a stage is no failure to try again after; the first throws at the caller.
public final class Gather {
    private Gather() {
    }

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletionStage<T>>> tasks, int limit) {
        Gathering<T> gathering = new Gathering<>(tasks);
        for (int i = 0; i < Math.min(limit, tasks.size()); i++) {
            gathering.goOn();
        }
        if (tasks.isEmpty()) {
            gathering.all.complete(List.of());
        }
        return gathering.all;
    }

    private static final class Gathering<T> {
        private final List<Supplier<CompletionStage<T>>> tasks;
        private final AtomicReferenceArray<T> results;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger left;
        private final Set<CompletableFuture<T>> running = ConcurrentHashMap.newKeySet();
        private final CompletableFuture<List<T>> all = new CompletableFuture<>();

        private Gathering(List<Supplier<CompletionStage<T>>> tasks) {
            this.tasks = tasks;
            this.results = new AtomicReferenceArray<>(tasks.size());
            this.left = new AtomicInteger(tasks.size());
        }

        private void goOn() {
            while (!all.isDone()) {
                int index = next.getAndIncrement();
                if (index >= tasks.size()) {
                    return;
                }
                CompletableFuture<T> stage;
                try {
                    stage = tasks.get(index).get().toCompletableFuture();
                } catch (Throwable thrown) {
                    fail(thrown);
                    return;
                }
                running.add(stage);
                if (all.isDone()) {
                    stage.cancel(true);
                }
                if (!stage.isDone()) {
                    stage.whenComplete((value, failure) -> {
                        ended(index, stage, value, failure);
                        goOn();
                    });
                    return;
                }
                stage.whenComplete((value, failure) -> ended(index, stage, value, failure));
            }
        }

        private void ended(int index, CompletableFuture<T> stage, T value, Throwable failure) {
            running.remove(stage);
            if (failure != null) {
                fail(failure);
                return;
            }
            results.set(index, value);
            if (left.decrementAndGet() == 0) {
                List<T> list = new ArrayList<>();
                for (int i = 0; i < results.length(); i++) {
                    list.add(results.get(i));
                }
                all.complete(list);
            }
        }

        private void fail(Throwable failure) {
            all.completeExceptionally(failure instanceof CompletionException && failure.getCause() != null
                    ? failure.getCause()
                    : failure);
            running.forEach(stage -> stage.cancel(true));
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
        CompletionStage<T> attempt = operation.get();
        if (attempts <= 1) {
            return attempt;
        }
        return attempt.exceptionallyCompose(failure -> {
            CompletableFuture<Void> paused = new CompletableFuture<>();
            timer.schedule(() -> paused.complete(null), pause.toNanos(), TimeUnit.NANOSECONDS);
            return paused.thenCompose(now -> retry(operation, attempts - 1, pause, timer));
        });
    }
}
