public class WaitUntilDeadline {
    static final Object m = new Object();
    static boolean go;

    public static void main(String[] z) throws Exception {
        Thread t = new Thread(() -> {
            synchronized (m) {
                go = true;
                m.notifyAll();
            }
        });
        t.start();
        long deadline = System.currentTimeMillis() + 10000;
        synchronized (m) {
            long left;
            while (!go && (left = deadline - System.currentTimeMillis()) > 0) m.wait(left);
            if (!go) throw new AssertionError("not in time");
        }
        t.join();
    }
}
