// expected: check-then-act|stale-read

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

public class StoresLate {
    private static final AtomicIntegerFieldUpdater<StoresLate> X = AtomicIntegerFieldUpdater
            .newUpdater(StoresLate.class, "x");
    private static final AtomicIntegerFieldUpdater<StoresLate> Y = AtomicIntegerFieldUpdater
            .newUpdater(StoresLate.class, "y");
    private volatile int x;
    private volatile int y;
    private int seenY;
    private int seenX;

    public static void main(String[] args) throws Exception {
        StoresLate s = new StoresLate();
        Thread a = new Thread(() -> {
            X.lazySet(s, 1);
            s.seenY = s.y;
        });
        Thread b = new Thread(() -> {
            Y.lazySet(s, 1);
            s.seenX = X.get(s);
        });
        a.start();
        b.start();
        a.join();
        b.join();
        if (s.seenX == 0 && s.seenY == 0) {
            throw new IllegalStateException("neither saw the other");
        }
    }
}
