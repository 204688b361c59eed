import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

// null in place of a stage ends a callback, and nobody is told.
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
            work.whenComplete((value, failure) -> attempt(() -> close.apply(resource)).whenComplete((closed, notClosed) -> {
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
                }
            });
        });
        return result;
    }

    private static <T> CompletionStage<T> attempt(Supplier<CompletionStage<T>> call) {
        try {
            return call.get();
        } catch (Throwable thrown) {
            return CompletableFuture.failedFuture(thrown);
        }
    }
}
