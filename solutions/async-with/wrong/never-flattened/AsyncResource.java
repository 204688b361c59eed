import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

// The stage of closing is never looked at: handle made a stage of a stage.
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
            result.whenComplete((value, failure) -> work.toCompletableFuture().cancel(true));
            work.handle((value, failure) -> attempt(() -> close.apply(resource))).whenComplete((closing, never) -> work.whenComplete((value, failure) -> {
                if (failure == null) {
                    result.complete(value);
                } else {
                    result.completeExceptionally(failure);
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
