public class VolatileStop {
    private volatile boolean stop;

    public static void main(String[] args) throws Exception {
        VolatileStop s = new VolatileStop();
        Thread t = new Thread(() -> {
            long n = 0;
            while (!s.stop) {
                n++;
            }
        });
        t.start();
        Thread.sleep(50);
        s.stop = true;
        t.join();
    }
}
