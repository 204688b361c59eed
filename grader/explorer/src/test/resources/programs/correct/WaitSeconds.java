public class WaitSeconds {
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

    static final Object l = new Object();
    static boolean done;

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            try {
                work();
                synchronized (l) {
                    done = true;
                    l.notifyAll();
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        a.start();
        synchronized (l) {
            long end = System.nanoTime() + 3_000_000_000L;
            while (!done) {
                long left = end - System.nanoTime();
                assert left > 0;
                l.wait(left / 1_000_000 + 1);
            }
        }
        a.join();
    }
}
