public class OwnHandler {
    static volatile Throwable seen;

    public static void main(String[] a) throws Exception {
        Thread t = new Thread(() -> {
            throw new RuntimeException("x");
        });
        t.setUncaughtExceptionHandler((x,e) -> seen = e);
        t.start();
        t.join();
        if (seen == null) throw new AssertionError();
    }
}
