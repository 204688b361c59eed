import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Leaves splitting to the stream. */
public final class ReciprocalArraySum {
    private ReciprocalArraySum() {
    }

    private static double inverse(double x) {
        return 1 / x;
    }

    protected static double parArraySum(double[] input) {
        return Arrays.stream(input).parallel().map(x -> 1 / x).sum();
    }

    protected static double parManyTaskArraySum(double[] input, int numTasks) {
        return DoubleStream.of(input).parallel().map(ReciprocalArraySum::inverse).sum();
    }
}
