import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.Future;
import java.util.concurrent.Callable;
import java.util.ArrayList;
import java.util.List;

public class PoolTotal {
    public static void main(String[] args) throws Exception {
        AtomicLong total = new AtomicLong();
        ExecutorService pool = Executors.newFixedThreadPool(3);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            int n = i;
            pool.execute(() -> total.addAndGet(n));
            calls.add(() -> n);
        }
        int sum = 0;
        for (Future<Integer> f : pool.invokeAll(calls)) {
            sum += f.get();
        }
        int any = pool.invokeAny(calls);
        pool.shutdown();
        if (!pool.awaitTermination(10, TimeUnit.SECONDS)) {
            throw new AssertionError("still running");
        }
        assert total.get() == 15 && sum == 15 && any >= 1;
    }
}
