import java.util.concurrent.*;
import java.util.concurrent.locks.*;

public class StampedSeconds {
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

    static final StampedLock l = new StampedLock();
    static final CountDownLatch got = new CountDownLatch(1);

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            try {
                long s = l.writeLock();
                got.countDown();
                try {
                    work();
                } finally {
                    l.unlockWrite(s);
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        a.start();
        got.await();
        long s = l.tryReadLock(5, TimeUnit.SECONDS);
        assert s != 0;
        l.unlockRead(s);
        a.join();
    }
}
