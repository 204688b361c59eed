// expected: lost-update
/** The lock is another object after each update. */
public class LockOnBoxed {
    static Integer n = 0;

    public static void main(String[] a) throws Exception {
        Runnable r = () -> {
            for (int i = 0; i < 2; i++) synchronized (n) {
                n = n+1;
            }
        };
        Thread t = new Thread(r), u = new Thread(r);
        t.start();
        u.start();
        t.join();
        u.join();
        if (n != 4) throw new AssertionError(n);
    }
}
