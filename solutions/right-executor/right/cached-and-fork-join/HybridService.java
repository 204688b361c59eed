import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;

// Platform threads for both, and close waits for the end.
public final class HybridService implements AutoCloseable {
    private final ExecutorService blocking = Executors.newCachedThreadPool();
    private final ForkJoinPool workers = new ForkJoinPool(Runtime.getRuntime().availableProcessors());

    public <T> CompletionStage<T> io(Callable<T> call) {
        return start(call, blocking);
    }

    public <T> CompletionStage<T> cpu(Callable<T> call) {
        return start(call, workers);
    }

    @Override
    public void close() {
        workers.close();
        blocking.close();
    }

    private static <T> CompletionStage<T> start(Callable<T> call, ExecutorService executor) {
        CompletableFuture<T> promise = new CompletableFuture<>();
        executor.execute(() -> {
            try {
                promise.complete(call.call());
            } catch (Throwable t) {
                promise.completeExceptionally(t);
            }
        });
        return promise;
    }
}
