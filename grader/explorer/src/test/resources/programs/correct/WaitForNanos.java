/** A deadline that is less than a millisecond away: wait(0, n) is a short wait, not one without end. */
public class WaitForNanos {
    static boolean ready;

    public static void main(String[] args) throws Exception {
        Object lock = new Object();
        Thread waiter = new Thread(() -> {
            synchronized (lock) {
                try {
                    long end = System.nanoTime() + 500_000;
                    for (long left = 500_000; !ready && left > 0; left = end - System.nanoTime()) {
                        lock.wait(left / 1_000_000, (int) (left % 1_000_000));
                    }
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        waiter.start();
        waiter.join();
    }
}
