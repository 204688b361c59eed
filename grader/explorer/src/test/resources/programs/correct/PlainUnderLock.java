import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

public class PlainUnderLock {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    final AtomicInteger count = new AtomicInteger();
    final AtomicReference<String> name = new AtomicReference<>();

    synchronized void increment() {
        count.setPlain(count.getPlain() + 1);
        name.setPlain("n" + count.getPlain());
    }

    public static void main(String[] args) throws Exception {
        PlainUnderLock s = new PlainUnderLock();
        s.name.setPlain("none");
        both(s::increment, s::increment);
        assert s.count.getPlain() == 2 && s.name.getPlain().equals("n2");
    }
}
