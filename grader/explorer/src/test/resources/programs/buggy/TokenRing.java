// expected: check-then-act
public class TokenRing {
    static int x1 = 1;
    static int x2 = 2;
    static int x3 = 1;
    static boolean f1;
    static boolean f2;
    static boolean f3;
    static final Object m = new Object();

    public static void main(String[] z) throws Exception {
        Thread[] t = {new Thread(() -> {
            synchronized (m) {
                x1 = (x3 + 1) % 4;
                f1 = true;
            }
        }), new Thread(() -> {
            synchronized (m) {
                x2 = x1;
                f2 = true;
            }
        }), new Thread(() -> {
            synchronized (m) {
                x3 = x2;
                f3 = true;
            }
        }), new Thread(() -> {
            synchronized (m) {
                if (f1 && f2 && f3) if (!(x1 == x2 && x2 == x3)) throw new AssertionError();
            }
        })};
        for (Thread s : t) s.start();
        for (Thread s : t) s.join();
    }
}
