// expected: pool-starvation
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class JoinInPool {
    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        Runnable task = () -> CompletableFuture.supplyAsync(() -> 1, pool).join();
        CompletableFuture<Void> one = CompletableFuture.runAsync(task, pool);
        CompletableFuture<Void> two = CompletableFuture.runAsync(task, pool);
        one.join();
        two.join();
        pool.shutdown();
    }
}
