import java.util.concurrent.locks.*;

/** To convert the stamp of an optimistic read is to validate it. */
public class StampedGuessConverted {
    static int v;

    public static void main(String[] a) throws Exception {
        StampedLock l = new StampedLock();
        Runnable r = () -> {
            long s = l.tryOptimisticRead();
            int seen = v;
            long w = s == 0 ? 0:l.tryConvertToWriteLock(s);
            if (w == 0) {
                w = l.writeLock();
                seen = v;
            }
            v = seen+1;
            l.unlockWrite(w);
        };
        Thread t = new Thread(r), u = new Thread(r);
        t.start();
        u.start();
        t.join();
        u.join();
        if (v != 2) throw new AssertionError(v);
    }
}
