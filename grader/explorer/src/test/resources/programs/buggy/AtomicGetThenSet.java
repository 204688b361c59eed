// expected: lost-update
import java.util.concurrent.atomic.AtomicInteger;

public class AtomicGetThenSet {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    public static void main(String[] args) throws Exception {
        AtomicInteger value = new AtomicInteger();
        Runnable add = () -> value.set(value.get() + 1);
        both(add, add);
        assert value.get() == 2;
    }
}
