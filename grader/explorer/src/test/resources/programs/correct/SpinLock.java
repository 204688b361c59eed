import java.util.concurrent.atomic.AtomicBoolean;

public class SpinLock {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    static final AtomicBoolean HELD = new AtomicBoolean();
    static int n;

    static void add() {
        while (!HELD.compareAndSet(false, true)) {
            Thread.onSpinWait();
        }
        n++;
        HELD.set(false);
    }

    public static void main(String[] args) throws Exception {
        both(SpinLock::add, SpinLock::add);
        assert n == 2;
    }
}
