// expected: lost-update
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

public class ExecutorTotal {
    private long total;

    void add(int n) {
        total += n;
    }

    public static void main(String[] args) throws Exception {
        ExecutorTotal sum = new ExecutorTotal();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        for (int i = 1; i <= 10; i++) {
            int n = i;
            pool.execute(() -> sum.add(n));
        }
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.MINUTES);
        if (sum.total != 55) {
            throw new AssertionError("total " + sum.total);
        }
    }
}
