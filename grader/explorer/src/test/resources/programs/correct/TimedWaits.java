import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.ArrayBlockingQueue;

public class TimedWaits {
    static boolean ready;

    public static void main(String[] args) throws Exception {
        Object lock = new Object();
        CountDownLatch latch = new CountDownLatch(1);
        Thread t = new Thread(() -> {
            synchronized (lock) {
                ready = true;
                lock.notifyAll();
            }
            latch.countDown();
        });
        t.start();
        long end = System.nanoTime() + 5_000_000_000L;
        synchronized (lock) {
            while (!ready && System.nanoTime() < end) {
                lock.wait(1000);
            }
        }
        if (!latch.await(5, TimeUnit.SECONDS)) {
            throw new AssertionError("timed out");
        }
        assert new ArrayBlockingQueue<String>(1).poll(100, TimeUnit.MILLISECONDS) == null;
        t.join(1000);
        assert !t.isAlive();
    }
}
