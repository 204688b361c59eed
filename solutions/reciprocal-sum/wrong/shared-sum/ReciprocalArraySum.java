import java.util.ArrayList;
import java.util.List;

// Wrong: all tasks add to one variable, and nothing protects it.
public final class ReciprocalArraySum {
    private ReciprocalArraySum() {
    }

    private static final class Total {
        private double sum;
    }

    protected static double parArraySum(double[] input) {
        return parManyTaskArraySum(input, 2);
    }

    protected static double parManyTaskArraySum(double[] input, int numTasks) {
        Total total = new Total();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < numTasks; i++) {
            int task = i;
            Thread thread = new Thread(() -> {
                for (int at = task; at < input.length; at += numTasks) {
                    total.sum += 1 / input[at];
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return total.sum;
    }
}
