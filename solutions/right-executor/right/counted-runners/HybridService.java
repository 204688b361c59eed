import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

// A count and a queue under one lock: who ends takes the next, or gives its place back.
public final class HybridService implements AutoCloseable {
    private final Deque<Runnable> queue = new ArrayDeque<>();
    private int running;

    public <T> CompletionStage<T> io(Callable<T> call) {
        CompletableFuture<T> stage = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> finish(call, stage));
        return stage;
    }

    public <T> CompletionStage<T> cpu(Callable<T> call) {
        CompletableFuture<T> stage = new CompletableFuture<>();
        Runnable task = () -> finish(call, stage);
        synchronized (this) {
            if (running == Runtime.getRuntime().availableProcessors()) {
                queue.add(task);
                return stage;
            }
            running++;
        }
        Thread.ofPlatform().daemon().start(() -> runAll(task));
        return stage;
    }

    private void runAll(Runnable first) {
        for (Runnable task = first; task != null; task = next()) {
            task.run();
        }
    }

    private synchronized Runnable next() {
        Runnable task = queue.poll();
        if (task == null) {
            running--;
        }
        return task;
    }

    private static <T> void finish(Callable<T> call, CompletableFuture<T> stage) {
        try {
            stage.complete(call.call());
        } catch (Throwable t) {
            stage.completeExceptionally(t);
        }
    }

    @Override
    public void close() {
        // threads end when the queue is empty
    }
}
