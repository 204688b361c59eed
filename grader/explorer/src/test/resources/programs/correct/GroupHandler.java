public class GroupHandler {
    static volatile Throwable seen;

    public static void main(String[] a) throws Exception {
        ThreadGroup g = new ThreadGroup("g"){

            public void uncaughtException(Thread t, Throwable e) {
                seen = e;
            }
        };
        Thread t = new Thread(g, () -> {
            throw new RuntimeException("x");
        }, "w");
        t.start();
        t.join();
        if (seen == null) throw new AssertionError("handler not called");
    }
}
