import java.util.concurrent.*;

public class SemaphoreSeconds {
    static final int[] cells = new int[50];
    static volatile int shared;
    /** Work that only reads. */
    static int look() {
        int sum = 0;
        for (int round = 0; round < 100; round++) for (int i = 0; i < cells.length; i++) {
            sum += cells[i] + shared;
        }
        return sum;
    }

    static final Semaphore l = new Semaphore(0);

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            try {
                look();
                l.release();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        a.start();
        assert l.tryAcquire(1, TimeUnit.SECONDS);
        a.join();
    }
}
