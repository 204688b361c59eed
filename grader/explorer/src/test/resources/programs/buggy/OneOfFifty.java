// expected: check-then-act
public class OneOfFifty {
    static volatile int low;
    static volatile int high;

    public static void main(String[] args) throws Exception {
        Thread[] threads = new Thread[51];
        for (int i = 0; i < 50; i++) {
            threads[i] = new Thread(() -> {
                low = 1;
                high = 1;
            });
        }
        threads[50] = new Thread(() -> {
            int h = high;
            int l = low;
            if (l == 1 && h == 0 && high == 0) {
                throw new AssertionError("half a change");
            }
        });
        for (Thread t : threads) {
            t.start();
        }
        for (Thread t : threads) {
            t.join();
        }
    }
}
