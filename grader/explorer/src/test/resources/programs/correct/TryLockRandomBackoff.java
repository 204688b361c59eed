import java.util.concurrent.locks.*;
import java.util.concurrent.*;

public class TryLockRandomBackoff {

    public static void main(String[] z) throws Exception {
        Lock a = new ReentrantLock();
        Lock b = new ReentrantLock();
        Runnable r1 = () -> {
            both(a, b);
        };
        Runnable r2 = () -> {
            both(b, a);
        };
        Thread x = new Thread(r1);
        Thread y = new Thread(r2);
        x.start();
        y.start();
        x.join();
        y.join();
    }

    static void both(Lock p, Lock q) {
        while (true) {
            p.lock();
            try {
                if (q.tryLock()) {
                    try {
                        return;
                    } finally {
                        q.unlock();
                    }
                }
            } finally {
                p.unlock();
            }
            try {
                Thread.sleep(ThreadLocalRandom.current().nextInt(1, 20));
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
