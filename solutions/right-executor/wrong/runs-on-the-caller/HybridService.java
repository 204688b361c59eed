import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

public final class HybridService implements AutoCloseable {
    public <T> CompletionStage<T> io(Callable<T> call) {
        return now(call);
    }

    public <T> CompletionStage<T> cpu(Callable<T> call) {
        return now(call);
    }

    @Override
    public void close() {
        // nothing to let go of
    }

    private static <T> CompletionStage<T> now(Callable<T> call) {
        CompletableFuture<T> stage = new CompletableFuture<>();
        try {
            stage.complete(call.call());
        } catch (Throwable t) {
            stage.completeExceptionally(t);
        }
        return stage;
    }
}
