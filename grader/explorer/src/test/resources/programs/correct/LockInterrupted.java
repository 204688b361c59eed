import java.util.concurrent.locks.*;
import java.util.concurrent.*;

public class LockInterrupted {

    public static void main(String[] z) throws Exception {
        ReentrantLock l = new ReentrantLock();
        l.lock();
        Thread t = new Thread(() -> {
            try {
                l.lockInterruptibly();
                l.unlock();
                throw new AssertionError();
            } catch (InterruptedException e) {
            }
        });
        t.start();
        t.interrupt();
        t.join();
        if (l.tryLock(1, TimeUnit.SECONDS)) l.unlock();
        l.unlock();
    }
}
