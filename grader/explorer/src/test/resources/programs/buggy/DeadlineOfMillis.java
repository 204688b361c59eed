// expected: check-then-act|stale-read
public class DeadlineOfMillis {
    static volatile boolean done;

    public static void main(String[] args) throws Exception {
        Thread worker = new Thread(() -> done = true);
        worker.start();
        long end = System.nanoTime() + 50_000_000L;
        while (!done && System.nanoTime() - end < 0) {
            Thread.onSpinWait();
        }
        if (!done) {
            throw new IllegalStateException("not in time");
        }
        worker.join();
    }
}
