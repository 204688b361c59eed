// expected: lost-update
import java.util.List;
import java.util.stream.*;

/** What comes before parallel() is done in parallel as well. */
public class ParallelAfterMap {
    static int n;

    public static void main(String[] a) {
        List<Integer> l = Stream.of(1, 2, 3, 4).map(x -> {
            n++;
            return x;
        }).parallel().toList();
        if (n != l.size()) throw new AssertionError(n);
    }
}
