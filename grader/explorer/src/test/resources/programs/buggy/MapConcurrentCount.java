// expected: lost-update
import java.util.*;
import java.util.stream.*;

/** mapConcurrent runs its function in threads. */
public class MapConcurrentCount {
    static int n;

    public static void main(String[] a) {
        List<Integer> m = Stream.of(1, 2, 3).gather(Gatherers.mapConcurrent(2, x -> {
            n++;
            return x*2;
        })).toList();
        if (n != 3) throw new AssertionError(n);
    }
}
