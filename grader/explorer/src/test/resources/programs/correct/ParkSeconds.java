import java.util.concurrent.locks.*;

public class ParkSeconds {
    static final int[] cells = new int[50];
    static volatile int shared;
    /** Long work, as seen from a scheduler: every step is a write or a read of something shared. */
    static int work() {
        int sum = 0;
        for (int round = 0; round < 30; round++) for (int i = 0; i < cells.length; i++) {
            cells[i] += i;
            sum += cells[i];
            shared = sum;
        }
        return sum;
    }

    static volatile boolean done;
    static Thread m;

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            try {
                work();
                done = true;
                LockSupport.unpark(m);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        m = Thread.currentThread();
        a.start();
        long end = System.nanoTime() + 5_000_000_000L;
        while (!done) {
            long left = end - System.nanoTime();
            assert left > 0;
            LockSupport.parkNanos(left);
        }
        a.join();
    }
}
