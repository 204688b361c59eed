import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

// Waits for the work on the thread that opened the resource.
public final class AsyncResource {
    private AsyncResource() {
    }

    public static <R, T> CompletionStage<T> use(Supplier<CompletionStage<R>> open, Function<R, CompletionStage<T>> body,
            Function<R, CompletionStage<Void>> close) {
        return attempt(open).thenApply(resource -> {
            try {
                return body.apply(resource).toCompletableFuture().join();
            } finally {
                attempt(() -> close.apply(resource)).toCompletableFuture().join();
            }
        });
    }

    private static <T> CompletionStage<T> attempt(Supplier<CompletionStage<T>> call) {
        try {
            return Objects.requireNonNull(call.get(), "no stage");
        } catch (Throwable thrown) {
            return CompletableFuture.failedFuture(thrown);
        }
    }
}
