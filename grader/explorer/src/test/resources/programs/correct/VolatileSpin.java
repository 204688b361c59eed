public class VolatileSpin {
    static volatile boolean ready;
    static int data;

    public static void main(String[] args) throws Exception {
        Thread t = new Thread(() -> {
            while (!ready) {
            }
            assert data == 42;
        });
        t.start();
        data = 42;
        ready = true;
        t.join();
    }
}
