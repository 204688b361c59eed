import java.util.concurrent.*;
import java.util.concurrent.locks.*;

public class FairLocks {
    static int n;

    public static void main(String[] z) throws Exception {
        Lock l = new ReentrantLock(true);
        Semaphore s = new Semaphore(2, true);
        Runnable r = () -> {
            for (int i = 0; i < 2; i++) {
                s.acquireUninterruptibly();
                try {
                    l.lock();
                    try {
                        n++;
                    } finally {
                        l.unlock();
                    }
                } finally {
                    s.release();
                }
            }
        };
        Thread[] t = {new Thread(r), new Thread(r), new Thread(r)};
        for (Thread x : t) x.start();
        for (Thread x : t) x.join();
        if (n != 6) throw new AssertionError();
    }
}
