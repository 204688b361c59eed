// expected: lost-update
public class StaticAndInstanceLock {
    static int n;

    static synchronized void a() {
        n++;
    }

    synchronized void b() {
        n++;
    }

    public static void main(String[] z) throws Exception {
        StaticAndInstanceLock s = new StaticAndInstanceLock();
        Thread t = new Thread(StaticAndInstanceLock::a);
        t.start();
        s.b();
        t.join();
        if (n != 2) throw new AssertionError(n);
    }
}
