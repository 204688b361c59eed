import java.util.stream.IntStream;

/** Every task takes the lock once, when its part is done. */
public final class ReciprocalArraySum {
    private ReciprocalArraySum() {
    }

    private static final class Total {
        private double sum;

        synchronized void add(double part) {
            sum += part;
        }
    }

    protected static double parArraySum(double[] input) {
        return parManyTaskArraySum(input, 2);
    }

    protected static double parManyTaskArraySum(double[] input, int numTasks) {
        Total total = new Total();
        IntStream.range(0, numTasks).parallel().forEach(task -> {
            int from = (int) ((long) input.length * task / numTasks);
            int to = (int) ((long) input.length * (task + 1) / numTasks);
            double sum = 0;
            int at = from;
            while (at < to) {
                sum += 1 / input[at++];
            }
            total.add(sum);
        });
        return total.sum;
    }
}
