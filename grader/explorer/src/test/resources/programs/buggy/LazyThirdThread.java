// expected: check-then-act
public class LazyThirdThread {
    static int data;
    static final Object m = new Object();

    public static void main(String[] x) throws Exception {
        Thread[] t = {new Thread(() -> {
            synchronized (m) {
                data++;
            }
        }), new Thread(() -> {
            synchronized (m) {
                data += 2;
            }
        }), new Thread(() -> {
            synchronized (m) {
                if (data >= 3) throw new AssertionError();
            }
        })};
        for (Thread s : t) s.start();
        for (Thread s : t) s.join();
    }
}
