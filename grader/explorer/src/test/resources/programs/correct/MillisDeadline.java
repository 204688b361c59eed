public class MillisDeadline {
    static volatile boolean stop;
    static volatile long count;

    public static void main(String[] a) throws Exception {
        Thread t = new Thread(() -> {
            while (!stop) count++;
        });
        t.start();
        long s = System.currentTimeMillis();
        while (System.currentTimeMillis() - s < 1000) Thread.onSpinWait();
        stop = true;
        t.join();
    }
}
