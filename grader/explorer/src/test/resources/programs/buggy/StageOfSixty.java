// expected: check-then-act
public class StageOfSixty {
    static int first;
    static int second;
    static final Object A = new Object();
    static final Object B = new Object();

    public static void main(String[] args) throws Exception {
        Thread[] threads = new Thread[60];
        for (int i = 0; i < 59; i++) {
            threads[i] = new Thread(() -> {
                synchronized (A) {
                    first = 1;
                }
                synchronized (B) {
                    second = 2;
                }
            });
        }
        threads[59] = new Thread(() -> {
            int one;
            int two;
            synchronized (A) {
                one = first;
            }
            synchronized (B) {
                two = second;
            }
            if (one == 1 && two == 0) {
                throw new AssertionError("between the stages");
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
