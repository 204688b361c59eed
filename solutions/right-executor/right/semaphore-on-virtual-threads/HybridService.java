import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;

// Virtual threads for both kinds; those that compute are admitted by a semaphore.
public final class HybridService implements AutoCloseable {
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    public <T> CompletionStage<T> io(Callable<T> call) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread.startVirtualThread(() -> complete(result, call));
        return result;
    }

    public <T> CompletionStage<T> cpu(Callable<T> call) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            cores.acquireUninterruptibly();
            try {
                complete(result, call);
            } finally {
                cores.release();
            }
        });
        return result;
    }

    @Override
    public void close() {
        // each thread ends with its call
    }

    private static <T> void complete(CompletableFuture<T> result, Callable<T> call) {
        try {
            result.complete(call.call());
        } catch (Throwable thrown) {
            result.completeExceptionally(thrown);
        }
    }
}
