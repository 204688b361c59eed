// expected: check-then-act
public class Wronglock3 {
    static volatile int d;
    static final Object a = new Object();
    static final Object b = new Object();

    public static void main(String[] z) throws Exception {
        Thread[] t = new Thread[3 + 1];
        t[0] = new Thread(() -> {
            synchronized (a) {
                int x = d;
                d++;
                if (d != x + 1) throw new AssertionError();
            }
        });
        for (int i = 1; i <= 3; i++) t[i] = new Thread(() -> {
            synchronized (b) {
                d++;
            }
        });
        for (Thread s : t) s.start();
        for (Thread s : t) s.join();
    }
}
