// expected: data-race|check-then-act
public class Twostage20 {
    static Object m1 = new Object();
    static Object m2 = new Object();
    static int d1;
    static int d2;

    public static void main(String[] x) throws Exception {
        Thread[] ts = new Thread[20];
        for (int i = 0; i < 20 - 1; i++) ts[i] = new Thread(() -> {
            synchronized (m1) {
                d1 = 1;
            }
            synchronized (m2) {
                d2 = d1 + 1;
            }
        });
        ts[20 - 1] = new Thread(() -> {
            int t1;
            int t2;
            synchronized (m1) {
                if (d1 == 0) return;
                t1 = d1;
            }
            synchronized (m2) {
                t2 = d2;
            }
            if (t2 != t1 + 1) throw new IllegalStateException("bug");
        });
        for (Thread t : ts) t.start();
        for (Thread t : ts) t.join();
    }
}
