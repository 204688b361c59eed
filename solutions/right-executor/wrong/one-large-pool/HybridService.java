import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class HybridService implements AutoCloseable {
    private final ExecutorService pool = Executors.newFixedThreadPool(200);

    public <T> CompletionStage<T> io(Callable<T> call) {
        return run(call, pool);
    }

    public <T> CompletionStage<T> cpu(Callable<T> call) {
        return run(call, pool);
    }

    @Override
    public void close() {
        pool.shutdown();
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
