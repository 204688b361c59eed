// expected: data-race
import java.util.*;
import java.util.stream.*;

/** A collector that gives the same list to all threads. */
public class CollectorOfOne {
    public static void main(String[] a) {
        List<Integer> one = new ArrayList<>();
        Collector<Integer, List<Integer>, List<Integer>> c = Collector.of(() -> one, List::add, (x, y) -> x);
        List<Integer> r = IntStream.range(0, 8).boxed().parallel().collect(c);
        if (r.size() != 8) throw new AssertionError(r.size());
    }
}
