// expected: lost-update
import java.util.stream.*;

/** The steps after a sort go on in parallel. */
public class ParallelAfterSort {
    static int n;

    public static void main(String[] a) {
        Stream.of(4, 3, 2, 1).sorted().map(x -> x*2).parallel().forEach(x -> n++);
        if (n != 4) throw new AssertionError(n);
    }
}
