import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

// Every continuation is a task of the common pool, so nobody's thread is borrowed.
public final class AsyncResource {
    private AsyncResource() {
    }

    public static <R, T> CompletionStage<T> use(Supplier<CompletionStage<R>> open, Function<R, CompletionStage<T>> body,
            Function<R, CompletionStage<Void>> close) {
        CompletableFuture<T> result = new CompletableFuture<>();
        CompletableFuture.supplyAsync(() -> attempt(open)).thenCompose(Function.identity()).whenCompleteAsync((resource, notOpened) -> {
            if (notOpened != null) {
                result.completeExceptionally(notOpened);
                return;
            }
            CompletableFuture<T> work = (result.isCancelled()
                    ? CompletableFuture.<T>failedFuture(new CancellationException())
                    : attempt(() -> body.apply(resource))).toCompletableFuture();
            result.whenCompleteAsync((value, failure) -> work.cancel(true));
            work.handleAsync((value, failure) -> attempt(() -> close.apply(resource)).whenCompleteAsync((closed, notClosed) -> {
                if (failure != null && notClosed != null) {
                    failure.addSuppressed(notClosed);
                }
                Throwable told = failure != null ? failure : notClosed;
                if (told == null) {
                    result.complete(value);
                } else {
                    result.completeExceptionally(told);
                }
            }));
        });
        return result;
    }

    private static <T> CompletionStage<T> attempt(Supplier<CompletionStage<T>> call) {
        try {
            return Objects.requireNonNull(call.get(), "no stage");
        } catch (Throwable thrown) {
            return CompletableFuture.failedFuture(thrown);
        }
    }
}
