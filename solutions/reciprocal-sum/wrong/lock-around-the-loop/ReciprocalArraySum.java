import java.util.ArrayList;
import java.util.List;

// Wrong: every task holds the lock over all of its work.
public final class ReciprocalArraySum {
    private ReciprocalArraySum() {
    }

    protected static double parArraySum(double[] input) {
        return parManyTaskArraySum(input, 2);
    }

    protected static double parManyTaskArraySum(double[] input, int numTasks) {
        double[] total = new double[1];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < numTasks; i++) {
            int task = i;
            Thread thread = new Thread(() -> {
                synchronized (total) {
                    for (int at = task; at < input.length; at += numTasks) {
                        total[0] += 1 / input[at];
                    }
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
        return total[0];
    }
}
