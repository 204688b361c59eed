import java.util.concurrent.atomic.*;
import java.util.concurrent.*;

public class AtomicFamily {
    volatile int f;
    static final AtomicIntegerFieldUpdater<AtomicFamily> U = AtomicIntegerFieldUpdater.newUpdater(AtomicFamily.class, "f");

    public static void main(String[] z) throws Exception {
        LongAdder a = new LongAdder();
        AtomicLong m = new AtomicLong();
        AtomicFamily o = new AtomicFamily();
        AtomicStampedReference<String> r = new AtomicStampedReference<>("a", 0);
        Runnable w = () -> {
            a.increment();
            m.accumulateAndGet(5, Math::max);
            U.incrementAndGet(o);
            int[] s = new int[1];
            String c;
            do {
                c = r.get(s);
            }             while (!r.compareAndSet(c, c + "x", s[0], s[0] + 1));
            ThreadLocalRandom.current().nextInt(5);
        };
        Thread x = new Thread(w);
        Thread y = new Thread(w);
        x.start();
        y.start();
        x.join();
        y.join();
        if (a.sum() != 2 || m.get() != 5 || o.f != 2 || r.getStamp() != 2) throw new AssertionError();
    }
}
