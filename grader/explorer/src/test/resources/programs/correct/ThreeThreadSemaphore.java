import java.util.concurrent.Semaphore;

public class ThreeThreadSemaphore {
    static final Semaphore PERMITS = new Semaphore(2);
    static volatile int inside;

    public static void main(String[] args) throws Exception {
        Thread[] all = new Thread[3];
        for (int i = 0; i < 3; i++) {
            all[i] = new Thread(() -> {
                try {
                    PERMITS.acquire();
                    try {
                        Thread.sleep(10);
                    } finally {
                        PERMITS.release();
                    }
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            all[i].start();
        }
        for (Thread t : all) {
            t.join();
        }
        assert PERMITS.availablePermits() == 2;
    }
}
