// expected: stale-read
public class MissingVolatile {
    static boolean stop;

    public static void main(String[] args) throws Exception {
        Thread worker = new Thread(() -> {
            while (!stop) {
            }
        });
        worker.start();
        Thread.sleep(100);
        stop = true;
        worker.join();
    }
}
