public class StaticLock {
    static int n;

    static synchronized void a() {
        n++;
    }

    void b() {
        synchronized (StaticLock.class) {
            n++;
        }
    }

    public static void main(String[] z) throws Exception {
        Thread t = new Thread(StaticLock::a);
        t.start();
        new StaticLock().b();
        t.join();
        if (n != 2) throw new AssertionError(n);
    }
}
