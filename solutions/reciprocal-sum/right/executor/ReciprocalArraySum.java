import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A pool of the machine's size, closed at the end. */
public final class ReciprocalArraySum {
    private ReciprocalArraySum() {
    }

    protected static double parArraySum(double[] input) {
        return parManyTaskArraySum(input, 2);
    }

    protected static double parManyTaskArraySum(double[] input, int numTasks) {
        try (ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Callable<Double>> calls = new ArrayList<>();
            int size = (input.length + numTasks - 1) / numTasks;
            for (int from = 0; from < input.length; from += size) {
                int begin = from;
                int end = Math.min(input.length, from + size);
                calls.add(() -> {
                    double sum = 0;
                    for (int i = begin; i < end; i++) {
                        sum += 1 / input[i];
                    }
                    return sum;
                });
            }
            double total = 0;
            for (Future<Double> part : pool.invokeAll(calls)) {
                total += part.get();
            }
            return total;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
