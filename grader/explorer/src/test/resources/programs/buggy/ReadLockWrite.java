// expected: lost-update
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

public class ReadLockWrite {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    static final ReadWriteLock LOCK = new ReentrantReadWriteLock();
    static int value;

    static void add() {
        LOCK.readLock().lock();
        try {
            value++;
        } finally {
            LOCK.readLock().unlock();
        }
    }

    public static void main(String[] args) throws Exception {
        both(ReadLockWrite::add, ReadLockWrite::add);
        assert value == 2;
    }
}
