// expected: resource-leak
import java.util.concurrent.locks.*;

public class Phase01 {
    static final ReentrantLock x = new ReentrantLock();
    static final ReentrantLock y = new ReentrantLock();
    static int lx;
    static final Object m = new Object();

    public static void main(String[] z) throws Exception {
        Runnable r = () -> {
            x.lock();
            x.unlock();
            synchronized (m) {
                if (lx > 0) {
                    y.lock();
                    return;
                }
                lx++;
            }
        };
        Thread a = new Thread(r);
        Thread b = new Thread(() -> {
            r.run();
            y.lock();
            y.unlock();
        });
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
