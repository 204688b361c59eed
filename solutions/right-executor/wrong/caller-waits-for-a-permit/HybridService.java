import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

public final class HybridService implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors());

    public <T> CompletionStage<T> io(Callable<T> call) {
        return run(call, threads);
    }

    public <T> CompletionStage<T> cpu(Callable<T> call) {
        cores.acquireUninterruptibly();
        return run(() -> {
            try {
                return call.call();
            } finally {
                cores.release();
            }
        }, threads);
    }

    @Override
    public void close() {
        threads.shutdown();
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
