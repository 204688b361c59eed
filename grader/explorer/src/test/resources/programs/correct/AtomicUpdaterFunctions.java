import java.util.concurrent.atomic.*;

public class AtomicUpdaterFunctions {
    static class Range {
        int low, high;
        Range(int l, int h) {
            low = l;
            high = h;
        }
    }

    volatile Range range = new Range(0, 10);
    static final AtomicReferenceFieldUpdater<AtomicUpdaterFunctions, Range> RANGE = AtomicReferenceFieldUpdater.newUpdater(AtomicUpdaterFunctions.class, Range.class, "range");
    static final AtomicReferenceArray<Range> array = new AtomicReferenceArray<>(2);
    static final LongAccumulator max = new LongAccumulator(Math::max, 0);
    static final AtomicInteger weird = new AtomicInteger();

    public static void main(String[] args) throws Exception {
        var r = new AtomicUpdaterFunctions();
        array.set(0, new Range(1, 2));
        int[] table = {1, 2, 4};
        Thread a = new Thread(() -> {
            RANGE.updateAndGet(r, o -> new Range(o.low + 1, o.high));
            array.updateAndGet(0, o -> new Range(o.low + 1, o.high));
            max.accumulate(4);
            weird.accumulateAndGet(1, (x, y) -> x + table[y]);
        });
        Thread b = new Thread(() -> {
            RANGE.getAndUpdate(r, o -> o.high > 5 ? new Range(o.low, o.high - 1) : o);
            array.accumulateAndGet(0, new Range(5, 5), (o, n) -> new Range(o.low + n.low, n.high));
            max.accumulate(9);
            weird.updateAndGet(x -> x + table[2]);
        });
        a.start();
        b.start();
        Range now = r.range;
        assert now.low <= now.high;
        a.join();
        b.join();
        assert r.range.low == 1 && r.range.high == 9;
        assert array.get(0).low == 7 && max.get() == 9 && weird.get() == 6;
    }
}
