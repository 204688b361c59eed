import java.util.*;
import java.util.stream.*;

public class ParallelReduce {
    static Map<Character, Integer> count(String text) {
        Map<Character, Integer> counts = new HashMap<>();
        for (char c : text.toCharArray()) counts.merge(c, 1, Integer::sum);
        return counts;
    }

    static Map<Character, Integer> sum(Map<Character, Integer> one, Map<Character, Integer> other) {
        Map<Character, Integer> sum = new HashMap<>(one);
        other.forEach((letter, times) -> sum.merge(letter, times, Integer::sum));
        return sum;
    }

    public static void main(String[] z) {
        Map<Character, Integer> m = Stream.of("a", "ab").parallel().map(ParallelReduce::count).reduce(Map.of(), ParallelReduce::sum);
        if (!m.equals(Map.of('a', 2, 'b', 1))) throw new AssertionError(m);
        List<Integer> l = Stream.of(1, 2).parallel().collect(ArrayList::new, (a, x) -> a.add(x), (a, b) -> a.addAll(b));
        if (!l.equals(List.of(1, 2))) throw new AssertionError(l);
    }
}
