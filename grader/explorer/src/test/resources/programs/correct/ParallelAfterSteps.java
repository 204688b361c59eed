import java.util.List;
import java.util.stream.*;

/** Streams that keep state before they become parallel. */
public class ParallelAfterSteps {
    public static void main(String[] a) {
        long s = LongStream.iterate(1, x -> x+1).limit(6).parallel().sum();
        List<Integer> l = IntStream.of(3, 1, 2, 1).distinct().sorted().parallel().boxed().map(x -> x*2).toList();
        double d = DoubleStream.of(1, 2, 3).skip(1).parallel().sum();
        if (s != 21 || d != 5 || !l.equals(List.of(2, 4, 6))) throw new AssertionError(s+" "+l+" "+d);
    }
}
