// expected: spurious-wakeup
public class WaitWithTimeout {
    static final Object m = new Object();
    static boolean ready;

    public static void main(String[] z) throws Exception {
        Thread t = new Thread(() -> {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
            }
            synchronized (m) {
                ready = true;
                m.notify();
            }
        });
        t.start();
        synchronized (m) {
            if (!ready) m.wait(200);
            if (!ready) throw new IllegalStateException("timed out");
        }
        t.join();
    }
}
