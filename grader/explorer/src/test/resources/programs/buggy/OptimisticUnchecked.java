// expected: data-race
import java.util.concurrent.locks.*;

public class OptimisticUnchecked {
    static int x;
    static int y;
    static final StampedLock l = new StampedLock();

    public static void main(String[] z) throws Exception {
        Thread t = new Thread(() -> {
            long s = l.writeLock();
            x = 1;
            y = 1;
            l.unlockWrite(s);
        });
        t.start();
        long s = l.tryOptimisticRead();
        int a = x;
        int b = y;
        if (a != b) throw new AssertionError("torn");
        t.join();
    }
}
