// expected: check-then-act
public class Reorder20 {
    static volatile int a = 0;
    static volatile int b = 0;

    public static void main(String[] x) throws Exception {
        Thread[] s = new Thread[20 - 1];
        for (int i = 0; i < s.length; i++) {
            s[i] = new Thread(() -> {
                a = 1;
                b = -1;
            });
        }
        Thread c = new Thread(() -> {
            int ra = a;
            int rb = b;
            if (!((ra == 0 && rb == 0) || (ra == 1 && rb == -1))) throw new AssertionError("bug");
        });
        for (Thread t : s) t.start();
        c.start();
        for (Thread t : s) t.join();
        c.join();
    }
}
