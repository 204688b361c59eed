import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

// Whoever comes first closes: two steps to look and to mark.
public final class AsyncResource {
    private AsyncResource() {
    }

    public static <R, T> CompletionStage<T> use(Supplier<CompletionStage<R>> open, Function<R, CompletionStage<T>> body,
            Function<R, CompletionStage<Void>> close) {
        CompletableFuture<T> result = new CompletableFuture<>();
        attempt(open).whenComplete((resource, notOpened) -> {
            if (notOpened != null) {
                result.completeExceptionally(notOpened);
                return;
            }
            CompletionStage<T> work = result.isDone()
                    ? CompletableFuture.failedFuture(new CancellationException())
                    : attempt(() -> body.apply(resource));
            AtomicBoolean closed = new AtomicBoolean();
            work.whenComplete((value, failure) -> once(closed, () -> close.apply(resource)).whenComplete((nothing, notClosed) -> {
                if (failure != null) {
                    if (notClosed != null) {
                        failure.addSuppressed(notClosed);
                    }
                    result.completeExceptionally(failure);
                } else if (notClosed != null) {
                    result.completeExceptionally(notClosed);
                } else {
                    result.complete(value);
                }
            }));
            result.whenComplete((value, failure) -> {
                if (result.isCancelled()) {
                    work.toCompletableFuture().cancel(true);
                    once(closed, () -> close.apply(resource));
                }
            });
        });
        return result;
    }

    private static CompletionStage<Void> once(AtomicBoolean closed, Supplier<CompletionStage<Void>> close) {
        if (closed.get()) {
            return CompletableFuture.completedFuture(null);
        }
        closed.set(true);
        return attempt(close);
    }

    private static <T> CompletionStage<T> attempt(Supplier<CompletionStage<T>> call) {
        try {
            return Objects.requireNonNull(call.get(), "no stage");
        } catch (Throwable thrown) {
            return CompletableFuture.failedFuture(thrown);
        }
    }
}
