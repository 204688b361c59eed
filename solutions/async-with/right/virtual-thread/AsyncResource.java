import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;

// A virtual thread may wait, so try and finally are enough there.
public final class AsyncResource {
    private AsyncResource() {
    }

    public static <R, T> CompletionStage<T> use(Supplier<CompletionStage<R>> open, Function<R, CompletionStage<T>> body,
            Function<R, CompletionStage<Void>> close) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                T value = run(open, body, close, result);
                result.complete(value);
            } catch (Throwable thrown) {
                result.completeExceptionally(thrown);
            }
        });
        return result;
    }

    private static <R, T> T run(Supplier<CompletionStage<R>> open, Function<R, CompletionStage<T>> body,
            Function<R, CompletionStage<Void>> close, CompletableFuture<T> result) throws Throwable {
        R resource = await(open.get());
        Throwable first = null;
        try {
            if (result.isDone()) {
                throw new CancellationException();
            }
            CompletableFuture<T> work = body.apply(resource).toCompletableFuture();
            result.exceptionally(failure -> {
                work.cancel(true);
                return null;
            });
            return await(work);
        } catch (Throwable thrown) {
            first = thrown;
            throw thrown;
        } finally {
            try {
                await(close.apply(resource));
            } catch (Throwable second) {
                if (first == null) {
                    throw second;
                }
                first.addSuppressed(second);
            }
        }
    }

    private static <T> T await(CompletionStage<T> stage) throws Throwable {
        try {
            return stage.toCompletableFuture().get();
        } catch (ExecutionException failed) {
            throw failed.getCause();
        }
    }
}
