public class WaitForTheEnd {
    static int result;

    public static void main(String[] args) throws Exception {
        Thread worker = new Thread(() -> result = 42);
        synchronized (worker) {
            worker.start();
            while (worker.isAlive()) {
                worker.wait();
            }
        }
        if (result != 42) {
            throw new AssertionError(result);
        }
    }
}
