import java.util.stream.DoubleStream;

public class ParallelAverage {
    public static void main(String[] args) {
        double average = DoubleStream.of(1, 2, 3, 6).parallel().average().orElse(0);
        double sum = DoubleStream.of(0.5, 1.5).parallel().sum();
        if (average != 3 || sum != 2) {
            throw new AssertionError(average + " " + sum);
        }
    }
}
