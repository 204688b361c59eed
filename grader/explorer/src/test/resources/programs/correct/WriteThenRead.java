import java.util.concurrent.locks.*;

public class WriteThenRead {
    static int v;

    public static void main(String[] z) throws Exception {
        ReentrantReadWriteLock l = new ReentrantReadWriteLock(true);
        Runnable r = () -> {
            l.writeLock().lock();
            try {
                v++;
                l.readLock().lock();
            } finally {
                l.writeLock().unlock();
            }
            try {
                if (v < 1) throw new AssertionError();
            } finally {
                l.readLock().unlock();
            }
        };
        Thread a = new Thread(r);
        Thread b = new Thread(r);
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
