import java.util.concurrent.*;

public class PollSecondsLook {
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

    static final BlockingQueue<Integer> q = new ArrayBlockingQueue<>(1);

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            try {
                look();
                q.put(1);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        a.start();
        Integer x = q.poll(2, TimeUnit.SECONDS);
        assert x != null;
        a.join();
    }
}
