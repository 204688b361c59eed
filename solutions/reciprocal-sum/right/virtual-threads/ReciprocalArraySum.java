import java.util.concurrent.Executors;
import java.util.concurrent.atomic.DoubleAdder;

/** Every task takes each numTasks-th element. */
public final class ReciprocalArraySum {
    private ReciprocalArraySum() {
    }

    protected static double parArraySum(double[] input) {
        return parManyTaskArraySum(input, 2);
    }

    protected static double parManyTaskArraySum(double[] input, int numTasks) {
        DoubleAdder total = new DoubleAdder();
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < numTasks; i++) {
                int task = i;
                each.execute(() -> {
                    double sum = 0;
                    for (int at = task; at < input.length; at += numTasks) {
                        sum += 1 / input[at];
                    }
                    total.add(sum);
                });
            }
        }
        return total.sum();
    }
}
