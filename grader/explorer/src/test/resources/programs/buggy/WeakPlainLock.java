// expected: data-race|lost-update
import java.util.concurrent.atomic.AtomicBoolean;

public class WeakPlainLock {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    int count;
    final AtomicBoolean locked = new AtomicBoolean();

    void increment() {
        while (!locked.weakCompareAndSetPlain(false, true)) {
            Thread.onSpinWait();
        }
        count++;
        locked.set(false);
    }

    public static void main(String[] args) throws Exception {
        WeakPlainLock s = new WeakPlainLock();
        both(s::increment, s::increment);
        assert s.count == 2;
    }
}
