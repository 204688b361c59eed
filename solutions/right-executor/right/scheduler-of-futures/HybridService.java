import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

// Waiting threads shared by all services; FutureTask tells its stage.
public final class HybridService implements AutoCloseable {
    private static final ExecutorService WAITING = Executors.newVirtualThreadPerTaskExecutor();
    private final ThreadPoolExecutor computing = pool();

    private static ThreadPoolExecutor pool() {
        int cores = Runtime.getRuntime().availableProcessors();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(cores, cores, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    public <T> CompletionStage<T> io(Callable<T> call) {
        return staged(call, WAITING);
    }

    public <T> CompletionStage<T> cpu(Callable<T> call) {
        return staged(call, computing);
    }

    @Override
    public void close() {
        computing.shutdown();
    }

    private static <T> CompletionStage<T> staged(Callable<T> call, ExecutorService executor) {
        CompletableFuture<T> stage = new CompletableFuture<>();
        executor.execute(new FutureTask<T>(call) {
            @Override
            protected void done() {
                if (state() == State.SUCCESS) {
                    stage.complete(resultNow());
                } else {
                    stage.completeExceptionally(exceptionNow());
                }
            }
        });
        return stage;
    }
}
