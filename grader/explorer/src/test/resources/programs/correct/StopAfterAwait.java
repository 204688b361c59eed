import java.util.concurrent.*;

public class StopAfterAwait {
    static volatile boolean stop;
    static long count;
    static final CountDownLatch never = new CountDownLatch(1);

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            try {
                while (!stop) {
                    Thread.onSpinWait();
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        a.start();
        assert !never.await(3, TimeUnit.SECONDS);
        stop = true;
        a.join();
    }
}
