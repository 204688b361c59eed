import java.util.*;
import java.util.stream.*;

public class ParallelCollectors {

    public static void main(String[] z) throws Exception {
        Map<Boolean, List<Integer>> m = IntStream.range(0, 20).parallel().boxed().collect(Collectors.partitioningBy((i) -> i % 2 == 0));
        if (m.get(true).size() != 10) throw new AssertionError();
        int s = List.of(1, 2, 3, 4).parallelStream().mapToInt(Integer::intValue).reduce(0, Integer::sum);
        if (s != 10) throw new AssertionError();
        Map<Integer, Long> g = Stream.of("a", "bb", "cc").parallel().collect(Collectors.groupingByConcurrent(String::length, Collectors.counting()));
        if (g.get(2) != 2) throw new AssertionError(g);
    }
}
