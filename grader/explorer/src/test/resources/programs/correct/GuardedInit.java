import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.Random;

public class GuardedInit {
    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newWorkStealingPool();
        CompletionService<Integer> done = new ExecutorCompletionService<>(pool);
        for (int i = 1; i <= 3; i++) {
            int n = i;
            done.submit(() -> {
                Thread.sleep(new Random().nextInt(20));
                return n;
            });
        }
        int sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += done.take().get();
        }
        assert sum == 6;
        pool.shutdown();
    }
}
