import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

public class Scheduled {
    public static void main(String[] args) throws Exception {
        ScheduledExecutorService pool = Executors.newScheduledThreadPool(1);
        AtomicInteger ticks = new AtomicInteger();
        ScheduledFuture<?> ticker = pool.scheduleAtFixedRate(ticks::incrementAndGet, 10, 10, TimeUnit.MILLISECONDS);
        ScheduledFuture<Integer> once = pool.schedule(() -> 5, 1, TimeUnit.SECONDS);
        assert once.get() == 5;
        ticker.cancel(false);
        pool.shutdown();
        assert pool.awaitTermination(10, TimeUnit.SECONDS);
        assert ticks.get() > 0;
    }
}
