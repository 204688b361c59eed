import java.util.*;
import java.util.stream.*;

/** mapConcurrent keeps the order. */
public class MapConcurrently {
    public static void main(String[] a) {
        List<Integer> m = Stream.of(1, 2, 3).gather(Gatherers.mapConcurrent(2, x -> x*2)).gather(Gatherers.scan(() -> 0, (x, y) -> x+y)).toList();
        if (!m.equals(List.of(2, 6, 12))) throw new AssertionError(m);
    }
}
