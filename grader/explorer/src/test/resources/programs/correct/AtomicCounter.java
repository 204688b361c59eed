import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

public class AtomicCounter {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    public static void main(String[] args) throws Exception {
        AtomicInteger n = new AtomicInteger();
        LongAdder sum = new LongAdder();
        Runnable add = () -> {
            n.incrementAndGet();
            sum.increment();
            int old;
            do {
                old = n.get();
            } while (!n.compareAndSet(old, old + 1));
        };
        both(add, add);
        assert n.get() == 4 && sum.sum() == 2;
    }
}
