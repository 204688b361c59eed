import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
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
        computing.shutdown();
    }

    private static <T> CompletionStage<T> run(Callable<T> call, ExecutorService executor) {
        CompletableFuture<T> stage = new CompletableFuture<>();
        executor.execute(() -> {
            try {
                stage.complete(call.call());
            } catch (Exception e) {
                stage.complete(null);
            }
        });
        return stage;
    }
}
