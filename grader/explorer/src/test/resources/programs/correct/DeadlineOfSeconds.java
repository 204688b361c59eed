public class DeadlineOfSeconds {
    static volatile boolean done;

    public static void main(String[] args) throws Exception {
        Thread worker = new Thread(() -> done = true);
        worker.start();
        long end = System.nanoTime() + 5_000_000_000L;
        while (!done && System.nanoTime() - end < 0) {
            Thread.onSpinWait();
        }
        if (!done) {
            throw new IllegalStateException("not in time");
        }
        worker.join();
    }
}
