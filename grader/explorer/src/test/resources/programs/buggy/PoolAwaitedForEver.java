// expected: missed-termination
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The loop waits for the end of a pool that nobody shuts down. */
public class PoolAwaitedForEver {
    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        pool.submit(() -> 1);
        while (!pool.awaitTermination(1, TimeUnit.SECONDS)) {
            System.out.println("not yet");
        }
    }
}
