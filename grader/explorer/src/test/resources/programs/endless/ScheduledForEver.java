import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

public class ScheduledForEver {
    public static void main(String[] args) throws InterruptedException {
        AtomicInteger ticks = new AtomicInteger();
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
        var unused = timer.scheduleAtFixedRate(ticks::incrementAndGet, 10, 10, TimeUnit.MILLISECONDS);
        while (true) {
            int before = ticks.get();
            Thread.sleep(100);
            assert ticks.get() >= before;
        }
    }
}
