import java.util.concurrent.*;

public class ExchangeSeconds {
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

    static final Exchanger<Integer> f = new Exchanger<>();

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            try {
                work();
                f.exchange(1);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        a.start();
        assert f.exchange(2, 1, TimeUnit.SECONDS) == 1;
        a.join();
    }
}
