import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

public class FixedRate {

    public static void main(String[] z) throws Exception {
        ScheduledExecutorService s = Executors.newScheduledThreadPool(1);
        AtomicInteger n = new AtomicInteger();
        CountDownLatch l = new CountDownLatch(3);
        ScheduledFuture<?> f = s.scheduleAtFixedRate(() -> {
            n.incrementAndGet();
            l.countDown();
        }, 1, 1, TimeUnit.MILLISECONDS);
        l.await();
        f.cancel(false);
        s.shutdown();
        if (!s.awaitTermination(1, TimeUnit.SECONDS)) throw new AssertionError();
        if (n.get() < 3) throw new AssertionError();
    }
}
