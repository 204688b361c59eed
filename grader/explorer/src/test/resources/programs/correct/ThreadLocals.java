public class ThreadLocals {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    static final ThreadLocal<int[]> LOCAL = ThreadLocal.withInitial(() -> new int[1]);

    public static void main(String[] args) throws Exception {
        Runnable r = () -> {
            LOCAL.get()[0]++;
            assert LOCAL.get()[0] == 1;
        };
        both(r, r);
    }
}
