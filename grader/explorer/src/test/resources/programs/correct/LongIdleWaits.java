import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

/** The JDK looks again and again, for minutes and for days, while only a clock runs; then something comes. */
public class LongIdleWaits {
    static int ran;

    public static void main(String[] args) throws Exception {
        PipedInputStream in = new PipedInputStream();
        PipedOutputStream out = new PipedOutputStream(in);
        Thread slow = new Thread(() -> {
            try (out) {
                Thread.sleep(300_000);
                out.write(1);
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        slow.start();
        if (in.read() != 1 || in.read() != -1) {
            throw new AssertionError();
        }
        slow.join();
        try (var scheduled = Executors.newScheduledThreadPool(1)) {
            scheduled.schedule(() -> {
                ran++;
            }, 20, TimeUnit.DAYS);
        }
        if (ran != 1) {
            throw new AssertionError();
        }
        ForkJoinPool pool = new ForkJoinPool(1);
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        pool.submit(() -> {
            started.countDown();
            enough.await();
            return 1;
        });
        started.await();
        if (pool.awaitQuiescence(100, TimeUnit.MILLISECONDS)) {
            throw new AssertionError();
        }
        enough.countDown();
        pool.close();
    }
}
