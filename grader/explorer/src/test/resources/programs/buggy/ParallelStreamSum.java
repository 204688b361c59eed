// expected: lost-update
import java.util.stream.IntStream;

public class ParallelStreamSum {
    static int sum;

    public static void main(String[] args) {
        IntStream.range(0, 8).parallel().forEach(i -> sum += i);
        assert sum == 28 : sum;
    }
}
