import java.util.concurrent.*;

public class ScopedTimeouts {
    public static void main(String[] z) throws Exception {
        ScheduledExecutorService s = Executors.newScheduledThreadPool(2);
        CountDownLatch done = new CountDownLatch(1);
        int[] n = {0};
        ScheduledFuture<?> f = s.scheduleAtFixedRate(() -> {
            if (++n[0] == 3) done.countDown();
        }, 0, 1, TimeUnit.SECONDS);
        assert done.await(10, TimeUnit.SECONDS);
        f.cancel(false);
        s.shutdown();
        assert s.awaitTermination(5, TimeUnit.SECONDS);
        ExecutorService e = Executors.newCachedThreadPool();
        Future<Integer> g = e.submit(() -> {
            Thread.sleep(500);
            return 1;
        });
        assert g.get(2, TimeUnit.SECONDS) == 1;
        e.shutdown();
        if (!e.awaitTermination(60, TimeUnit.SECONDS)) e.shutdownNow();
    }
}
