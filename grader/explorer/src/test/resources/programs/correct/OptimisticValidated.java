import java.util.concurrent.locks.*;

public class OptimisticValidated {
    static int x;
    static int y;
    static final StampedLock l = new StampedLock();

    static int read() {
        long s = l.tryOptimisticRead();
        int a = x;
        int b = y;
        if (!l.validate(s)) {
            s = l.readLock();
            try {
                a = x;
                b = y;
            } finally {
                l.unlockRead(s);
            }
        }
        return a - b;
    }

    public static void main(String[] z) throws Exception {
        Thread t = new Thread(() -> {
            long s = l.writeLock();
            try {
                x++;
                y++;
            } finally {
                l.unlockWrite(s);
            }
        });
        t.start();
        if (read() != 0) throw new AssertionError();
        t.join();
    }
}
