import java.util.concurrent.atomic.AtomicInteger;

public class WeakPlainCounter {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    final AtomicInteger count = new AtomicInteger();

    void increment() {
        int old;
        do {
            old = count.getOpaque();
        } while (!count.weakCompareAndSetPlain(old, old + 1));
    }

    public static void main(String[] args) throws Exception {
        WeakPlainCounter s = new WeakPlainCounter();
        both(s::increment, s::increment);
        assert s.count.get() == 2;
    }
}
