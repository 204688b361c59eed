// expected: check-then-act
import java.util.concurrent.locks.*;

public class ReadThenWriteLock {
    static int v;

    public static void main(String[] z) throws Exception {
        ReentrantReadWriteLock l = new ReentrantReadWriteLock();
        Runnable r = () -> {
            l.readLock().lock();
            boolean need = v == 0;
            l.readLock().unlock();
            if (need) {
                l.writeLock().lock();
                try {
                    v++;
                } finally {
                    l.writeLock().unlock();
                }
            }
        };
        Thread a = new Thread(r);
        Thread b = new Thread(r);
        a.start();
        b.start();
        a.join();
        b.join();
        if (v != 1) throw new AssertionError(v);
    }
}
