import java.util.concurrent.*;
import java.util.concurrent.locks.*;

public class TryLockSeconds {
    static final int[] cells = new int[50];
    static volatile int shared;
    /** Long work, as seen from a scheduler: every step is a write or a read of something shared. */
    static int work() {
        int sum = 0;
        for (int round = 0; round < 30; round++) for (int i = 0; i < cells.length; i++) {
            cells[i] += i;
            sum += cells[i];
            shared = sum;
        }
        return sum;
    }

    static final ReentrantLock l = new ReentrantLock();
    static final CountDownLatch got = new CountDownLatch(1);

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            try {
                l.lock();
                got.countDown();
                try {
                    work();
                } finally {
                    l.unlock();
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        a.start();
        got.await();
        assert l.tryLock(5, TimeUnit.SECONDS);
        l.unlock();
        a.join();
    }
}
