import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;

// Workers of its own, and one queue for all services: an idle service computes for a busy one.
public final class HybridService implements AutoCloseable {
    private static final BlockingQueue<Runnable> WORK = new LinkedBlockingQueue<>();
    private final int count = Runtime.getRuntime().availableProcessors();

    public HybridService() {
        for (int i = 0; i < count; i++) {
            Thread worker = new Thread(this::serve, "computes " + i);
            worker.setDaemon(true);
            worker.start();
        }
    }

    private void serve() {
        try {
            for (Runnable next = WORK.take(); next != END; next = WORK.take()) {
                next.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final Runnable END = () -> {
    };

    public <T> CompletionStage<T> io(Callable<T> call) {
        Task<T> task = new Task<>(call);
        new Thread(task, "waits").start();
        return task.stage;
    }

    public <T> CompletionStage<T> cpu(Callable<T> call) {
        Task<T> task = new Task<>(call);
        WORK.add(task);
        return task.stage;
    }

    @Override
    public void close() {
        for (int i = 0; i < count; i++) {
            WORK.add(END);
        }
    }

    private static final class Task<T> implements Runnable {
        private final Callable<T> call;
        private final CompletableFuture<T> stage = new CompletableFuture<>();

        Task(Callable<T> call) {
            this.call = call;
        }

        @Override
        public void run() {
            T value;
            try {
                value = call.call();
            } catch (Throwable e) {
                stage.completeExceptionally(e);
                return;
            }
            stage.complete(value);
        }
    }
}
