import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One stream that is parallel makes a joined one so, and so does a flag. */
public class JoinedStreams {
    public static void main(String[] args) {
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        List<Integer> all = Stream.concat(Stream.of(1), List.of(2, 3, 4).parallelStream().filter(seen::add)).toList();
        Spliterator<Integer> source = List.of(5, 6, 7).spliterator();
        Set<Integer> more = StreamSupport.stream(source, true).filter(seen::add).collect(Collectors.toSet());
        int sum = IntStream.concat(IntStream.range(0, 3).parallel(), IntStream.of(10)).sum();
        List<Integer> three = Stream.of(List.of(1).parallelStream(), Stream.of(2), Stream.of(3)).reduce(Stream::concat)
                .orElseThrow().toList();
        if (!all.equals(List.of(1, 2, 3, 4)) || more.size() != 3 || sum != 13 || !three.equals(List.of(1, 2, 3))
                || seen.size() != 6) {
            throw new AssertionError(all + " " + more + " " + sum + " " + three);
        }
    }
}
