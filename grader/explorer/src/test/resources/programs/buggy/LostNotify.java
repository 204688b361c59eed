// expected: lost-wakeup
public class LostNotify {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    static final Object LOCK = new Object();

    public static void main(String[] args) throws Exception {
        both(() -> {
            synchronized (LOCK) {
                try {
                    LOCK.wait();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }, () -> {
            synchronized (LOCK) {
                LOCK.notify();
            }
        });
    }
}
