import java.util.concurrent.locks.StampedLock;

public class Stamped {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    static final StampedLock LOCK = new StampedLock();
    static volatile int x;
    static volatile int y;

    static void move() {
        long stamp = LOCK.writeLock();
        try {
            x++;
            y++;
        } finally {
            LOCK.unlockWrite(stamp);
        }
    }

    static void check() {
        long stamp = LOCK.tryOptimisticRead();
        int a = x;
        int b = y;
        if (!LOCK.validate(stamp)) {
            stamp = LOCK.readLock();
            try {
                a = x;
                b = y;
            } finally {
                LOCK.unlockRead(stamp);
            }
        }
        assert a == b;
    }

    public static void main(String[] args) throws Exception {
        both(Stamped::move, Stamped::check);
    }
}
