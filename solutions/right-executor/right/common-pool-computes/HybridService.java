import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;

// The common pool is made for what computes.
public final class HybridService implements AutoCloseable {
    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();

    public <T> CompletionStage<T> io(Callable<T> call) {
        return run(call, io);
    }

    public <T> CompletionStage<T> cpu(Callable<T> call) {
        return run(call, ForkJoinPool.commonPool());
    }

    @Override
    public void close() {
        io.close();
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
