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

// One lock around the state; whoever changes it drains the queue, and nobody twice at a time.
public final class Gather {
    private Gather() {
    }

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletionStage<T>>> tasks, int limit) {
        var batch = new Batch<T>(List.copyOf(tasks), limit);
        batch.drain();
        return batch.promise;
    }

    private static final class Batch<T> {
        final CompletableFuture<List<T>> promise = new CompletableFuture<>();
        private final List<Supplier<CompletionStage<T>>> tasks;
        private final int limit;
        private final Object[] values;
        private final List<CompletionStage<T>> active = new ArrayList<>();
        private int position;
        private int inFlight;
        private int done;
        private boolean over;
        private boolean draining;

        Batch(List<Supplier<CompletionStage<T>>> tasks, int limit) {
            this.tasks = tasks;
            this.limit = limit;
            this.values = new Object[tasks.size()];
        }

        void drain() {
            while (true) {
                int index;
                synchronized (this) {
                    if (draining || over) {
                        return;
                    }
                    if (done == tasks.size()) {
                        over = true;
                        index = -1;
                    } else if (inFlight < limit && position < tasks.size()) {
                        index = position++;
                        inFlight++;
                        draining = true;
                    } else {
                        return;
                    }
                }
                if (index < 0) {
                    promise.complete(list());
                    return;
                }
                start(index);
                synchronized (this) {
                    draining = false;
                }
            }
        }

        @SuppressWarnings("unchecked")
        private List<T> list() {
            List<T> all = new ArrayList<>();
            for (Object value : values) {
                all.add((T) value);
            }
            return all;
        }

        private void start(int index) {
            CompletionStage<T> stage;
            try {
                stage = tasks.get(index).get();
            } catch (Throwable thrown) {
                stage = CompletableFuture.failedFuture(thrown);
            }
            CompletionStage<T> started = stage;
            synchronized (this) {
                active.add(started);
            }
            started.handle((value, failure) -> {
                if (failure != null) {
                    fail(failure);
                    return null;
                }
                synchronized (this) {
                    active.remove(started);
                    values[index] = value;
                    inFlight--;
                    done++;
                }
                drain();
                return null;
            });
        }

        private void fail(Throwable failure) {
            List<CompletionStage<T>> running;
            synchronized (this) {
                if (over) {
                    return;
                }
                over = true;
                running = List.copyOf(active);
            }
            promise.completeExceptionally(failure instanceof CompletionException ? failure.getCause() : failure);
            running.forEach(stage -> stage.toCompletableFuture().cancel(false));
        }
    }

    public static <T> CompletionStage<T> withTimeout(CompletionStage<T> stage, Duration limit,
            ScheduledExecutorService timer) {
        CompletableFuture<T> late = new CompletableFuture<>();
        var alarm = timer.schedule(() -> late.completeExceptionally(new TimeoutException()), limit.toMillis(),
                TimeUnit.MILLISECONDS);
        return stage.applyToEither(late, value -> value).whenComplete((value, failure) -> {
            alarm.cancel(true);
            if (late.isCompletedExceptionally()) {
                stage.toCompletableFuture().cancel(true);
            }
        });
    }

    public static <T> CompletionStage<T> retry(Supplier<CompletionStage<T>> operation, int attempts, Duration pause,
            ScheduledExecutorService timer) {
        CompletionStage<T> stage;
        try {
            stage = operation.get();
        } catch (Throwable thrown) {
            stage = CompletableFuture.failedFuture(thrown);
        }
        if (attempts <= 1) {
            return stage;
        }
        return stage.exceptionallyCompose(failure -> {
            CompletableFuture<T> again = new CompletableFuture<>();
            timer.schedule(() -> retry(operation, attempts - 1, pause, timer).whenComplete((value, problem) -> {
                if (problem == null) {
                    again.complete(value);
                } else {
                    again.completeExceptionally(problem);
                }
            }), pause.toMillis(), TimeUnit.MILLISECONDS);
            return again;
        });
    }
}
