

/** A thread and a slot for each task. */
public final class ReciprocalArraySum {
    private ReciprocalArraySum() {
    }

    protected static double parArraySum(double[] input) {
        return parManyTaskArraySum(input, 2);
    }

    protected static double parManyTaskArraySum(double[] input, int numTasks) {
        double[] sums = new double[numTasks];
        Thread[] threads = new Thread[numTasks];
        for (int i = 0; i < numTasks; i++) {
            int task = i;
            threads[i] = new Thread(() -> {
                int from = (int) ((long) input.length * task / numTasks);
                int to = (int) ((long) input.length * (task + 1) / numTasks);
                double sum = 0;
                for (int at = from; at < to; at++) {
                    sum += 1 / input[at];
                }
                sums[task] = sum;
            });
            threads[i].start();
        }
        double total = 0;
        for (int i = 0; i < numTasks; i++) {
            try {
                threads[i].join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            total += sums[i];
        }
        return total;
    }
}
