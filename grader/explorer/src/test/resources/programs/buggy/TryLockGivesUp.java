// expected: check-then-act
import java.util.concurrent.*;
import java.util.concurrent.locks.*;

public class TryLockGivesUp {
    static final Lock a = new ReentrantLock(), b = new ReentrantLock();
    static volatile int moved;
    static void both(Lock x, Lock y) throws Exception {
        x.lock();
        try {
            if (!y.tryLock(2, TimeUnit.SECONDS)) throw new TimeoutException("gave up");
            try {
                moved++;
            } finally {
                y.unlock();
            }
        } finally {
            x.unlock();
        }
    }

    public static void main(String[] z) throws Exception {
        Thread t = new Thread(() -> {
            try {
                both(a, b);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }), s = new Thread(() -> {
            try {
                both(b, a);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        t.start();
        s.start();
        t.join();
        s.join();
    }
}
