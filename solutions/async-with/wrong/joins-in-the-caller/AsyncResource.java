import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

// Waits in the caller, in try and finally.
public final class AsyncResource {
    private AsyncResource() {
    }

    public static <R, T> CompletionStage<T> use(Supplier<CompletionStage<R>> open, Function<R, CompletionStage<T>> body,
            Function<R, CompletionStage<Void>> close) {
        try {
            R resource = open.get().toCompletableFuture().join();
            try {
                return CompletableFuture.completedFuture(body.apply(resource).toCompletableFuture().join());
            } finally {
                close.apply(resource).toCompletableFuture().join();
            }
        } catch (CompletionException failed) {
            return CompletableFuture.failedFuture(failed.getCause());
        }
    }
}
