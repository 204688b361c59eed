import java.util.concurrent.*;
import java.util.concurrent.locks.*;

public class ConditionSeconds {
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

    static final ReentrantLock l = new ReentrantLock();
    static final Condition c = l.newCondition();
    static boolean done;

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            try {
                work();
                l.lock();
                try {
                    done = true;
                    c.signalAll();
                } finally {
                    l.unlock();
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        a.start();
        l.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(2);
            while (!done) {
                assert left > 0;
                left = c.awaitNanos(left);
            }
        } finally {
            l.unlock();
        }
        a.join();
    }
}
