import java.util.concurrent.CyclicBarrier;

public class Barrier {
    public static void main(String[] args) throws Exception {
        int[] cells = new int[3];
        int[] total = new int[1];
        CyclicBarrier barrier = new CyclicBarrier(3, () -> total[0] = cells[0] + cells[1] + cells[2]);
        Thread[] all = new Thread[3];
        for (int i = 0; i < 3; i++) {
            int k = i;
            all[i] = new Thread(() -> {
                try {
                    for (int round = 1; round <= 2; round++) {
                        cells[k] = round;
                        barrier.await();
                        assert total[0] == 3 * round;
                        barrier.await();
                    }
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            all[i].start();
        }
        for (Thread t : all) {
            t.join();
        }
    }
}
