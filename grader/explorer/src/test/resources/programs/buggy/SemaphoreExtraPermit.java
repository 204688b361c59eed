// expected: wrong-output
import java.util.concurrent.*;

public class SemaphoreExtraPermit {

    public static void main(String[] z) throws Exception {
        Semaphore s = new Semaphore(1);
        Thread[] t = new Thread[2];
        for (int i = 0; i < 2; i++) {
            t[i] = new Thread(() -> {
                if (s.tryAcquire()) {
                    s.release();
                }
                s.release();
                try {
                    s.acquire(2);
                    s.release(2);
                } catch (InterruptedException e) {
                }
                if (s.availablePermits() > 3) throw new AssertionError();
            });
            t[i].start();
        }
        for (Thread x : t) x.join();
        if (s.availablePermits() != 1) throw new AssertionError("permits " + s.availablePermits());
    }
}
