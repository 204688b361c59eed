import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

public final class HybridService implements AutoCloseable {
    private final ExecutorService waiting = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService computing = new ThreadPoolExecutor(cores(), cores(), 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(4),
            new ThreadPoolExecutor.CallerRunsPolicy());

    public <T> CompletionStage<T> io(Callable<T> call) {
        return run(call, waiting);
    }

    public <T> CompletionStage<T> cpu(Callable<T> call) {
        return run(call, computing);
    }

    @Override
    public void close() {
        waiting.shutdown();
        computing.shutdown();
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
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
