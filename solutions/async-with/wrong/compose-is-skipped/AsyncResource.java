import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

// The function of thenCompose is not called when the stage that it made was cancelled.
public final class AsyncResource {
    private AsyncResource() {
    }

    public static <R, T> CompletionStage<T> use(Supplier<CompletionStage<R>> open, Function<R, CompletionStage<T>> body,
            Function<R, CompletionStage<Void>> close) {
        CompletableFuture<Void> cancelled = new CompletableFuture<>();
        CompletableFuture<T> chain = attempt(open).thenCompose(resource -> {
            CompletionStage<T> work = cancelled.isDone()
                    ? CompletableFuture.failedFuture(new CancellationException())
                    : attempt(() -> body.apply(resource));
            cancelled.thenRun(() -> work.toCompletableFuture().cancel(true));
            return work.handle((value, failure) -> attempt(() -> close.apply(resource)).handle((closed, notClosed) -> {
                if (failure == null && notClosed == null) {
                    return CompletableFuture.completedFuture(value);
                }
                Throwable told = failure == null ? notClosed : failure;
                if (told != notClosed && notClosed != null) {
                    told.addSuppressed(notClosed);
                }
                return CompletableFuture.<T>failedFuture(told);
            }).thenCompose(Function.identity())).thenCompose(Function.identity());
        }).toCompletableFuture();
        chain.whenComplete((value, failure) -> {
            if (chain.isCancelled()) {
                cancelled.complete(null);
            }
        });
        return chain;
    }

    private static <T> CompletionStage<T> attempt(Supplier<CompletionStage<T>> call) {
        try {
            return Objects.requireNonNull(call.get(), "no stage");
        } catch (Throwable thrown) {
            return CompletableFuture.failedFuture(thrown);
        }
    }
}
