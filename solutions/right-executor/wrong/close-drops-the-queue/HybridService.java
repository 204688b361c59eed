import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class HybridService implements AutoCloseable {
    private final ExecutorService waiting = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService computing = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    public <T> CompletionStage<T> io(Callable<T> call) {
        return run(call, waiting);
    }

    public <T> CompletionStage<T> cpu(Callable<T> call) {
        return run(call, computing);
    }

    @Override
    public void close() {
        waiting.shutdown();
        List<Runnable> dropped = computing.shutdownNow();
        dropped.clear();
    }

    private static <T> CompletionStage<T> run(Callable<T> call, Executor executor) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return call.call();
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        }, executor);
    }
}
