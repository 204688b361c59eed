import java.util.stream.IntStream;

/** Each part of a parallel stream fills places of its own, which are read when all are done. */
public class FillsInParallel {
    public static void main(String[] args) {
        int[] squares = new int[4];
        IntStream.range(0, squares.length).parallel().forEach(i -> squares[i] = i * i);
        int sum = 0;
        for (int square : squares) {
            sum += square;
        }
        if (sum != 14) {
            throw new AssertionError("the squares are " + sum + " in all");
        }
    }
}
