import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

public class ParallelStreams {
    public static void main(String[] args) {
        assert IntStream.rangeClosed(1, 10).parallel().filter(i -> i % 2 == 0).sum() == 30;
        List<Integer> squares = List.of(1, 2, 3, 4).parallelStream().map(i -> i * i).collect(Collectors.toList());
        assert squares.equals(List.of(1, 4, 9, 16));
        assert List.of("a", "b", "c").stream().parallel().reduce("", String::concat).equals("abc");
    }
}
