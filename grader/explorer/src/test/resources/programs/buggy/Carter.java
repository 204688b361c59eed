// expected: deadlock
public class Carter {
    static int A;
    static int B;
    static final Object m = new Object();
    static final Object l = new Object();

    static void t1() {
        synchronized (m) {
            A++;
            if (A == 1) lockL();
        }
        synchronized (m) {
            A--;
            if (A == 0) unlockL();
        }
    }
    static java.util.concurrent.Semaphore s = new java.util.concurrent.Semaphore(1);

    static void lockL() {
        s.acquireUninterruptibly();
    }

    static void unlockL() {
        s.release();
    }

    static void t2() {
        synchronized (m) {
            B++;
            if (B == 1) lockL();
        }
        synchronized (m) {
            B--;
            if (B == 0) unlockL();
        }
    }

    public static void main(String[] x) throws Exception {
        Thread[] ts = {new Thread(Carter::t1), new Thread(Carter::t2), new Thread(() -> {
        }), new Thread(() -> {
        })};
        for (Thread t : ts) t.start();
        for (Thread t : ts) t.join();
    }
}
