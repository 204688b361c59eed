import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

// One atomic reference says whether work runs, and whether it is still wanted.
public final class AsyncResource {
    private AsyncResource() {
    }

    public static <R, T> CompletionStage<T> use(Supplier<CompletionStage<R>> open, Function<R, CompletionStage<T>> body,
            Function<R, CompletionStage<Void>> close) {
        CompletableFuture<T> result = new CompletableFuture<>();
        // null: nothing runs; a future: that is the work; the mark: nobody wants it any more
        AtomicReference<CompletableFuture<?>> work = new AtomicReference<>();
        CompletableFuture<?> unwanted = new CompletableFuture<Void>();
        result.whenComplete((value, failure) -> {
            CompletableFuture<?> running = work.getAndSet(unwanted);
            if (failure instanceof CancellationException && running != null) {
                running.cancel(true);
            }
        });
        BiFunction<T, Throwable, Void> end = (value, failure) -> {
            if (failure == null) {
                result.complete(value);
            } else {
                result.completeExceptionally(failure);
            }
            return null;
        };
        CompletableFuture<R> opening = new CompletableFuture<>();
        opening.whenComplete((resource, notOpened) -> {
            if (notOpened != null) {
                end.apply(null, notOpened);
            } else if (work.get() == unwanted) {
                finish(resource, close, null, new CancellationException(), end);
            } else {
                CompletableFuture<T> working = new CompletableFuture<>();
                forward(() -> body.apply(resource), working, work, unwanted);
                working.whenComplete((value, failure) -> finish(resource, close, value, failure, end));
            }
        });
        forward(open, opening, null, null);
        return result;
    }

    private static <R, T> void finish(R resource, Function<R, CompletionStage<Void>> close, T value, Throwable failure,
            BiFunction<T, Throwable, Void> end) {
        CompletableFuture<Void> closing = new CompletableFuture<>();
        forward(() -> close.apply(resource), closing, null, null);
        closing.whenComplete((nothing, notClosed) -> {
            if (failure != null && notClosed != null) {
                failure.addSuppressed(notClosed);
            }
            end.apply(value, failure == null ? notClosed : failure);
        });
    }

    /** Starts something, and completes {@code to} as it ends. */
    private static <V> void forward(Supplier<CompletionStage<V>> from, CompletableFuture<V> to,
            AtomicReference<CompletableFuture<?>> running, CompletableFuture<?> unwanted) {
        try {
            CompletionStage<V> stage = from.get();
            if (running != null && !running.compareAndSet(null, stage.toCompletableFuture())) {
                stage.toCompletableFuture().cancel(true);
            }
            stage.whenComplete((value, failure) -> {
                if (failure == null) {
                    to.complete(value);
                } else {
                    to.completeExceptionally(failure);
                }
            });
        } catch (Throwable thrown) {
            to.completeExceptionally(thrown);
        }
    }
}
