import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Tells how many are active and does not rely on it; at work is who is inside of a task. */
public class ActiveForInformation {
    public static void main(String[] args) throws Exception {
        ThreadPoolExecutor pool = (ThreadPoolExecutor) Executors.newFixedThreadPool(2);
        CountDownLatch inside = new CountDownLatch(2);
        CountDownLatch go = new CountDownLatch(1);
        for (int i = 0; i < 2; i++) {
            pool.execute(() -> {
                inside.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        if (pool.getActiveCount() > 2) {
            throw new AssertionError("more than there are");
        }
        inside.await();
        if (pool.getActiveCount() != 2) {
            throw new AssertionError("both are inside of their tasks");
        }
        go.countDown();
        pool.shutdown();
        if (!pool.awaitTermination(1, TimeUnit.HOURS) || pool.getActiveCount() != 0) {
            throw new AssertionError("somebody is left");
        }
    }
}
