import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;

/** Says how many threads the common pool should have, as courses teach it. */
public final class ReciprocalArraySum {
    private ReciprocalArraySum() {
    }

    private static final class Part extends RecursiveAction {
        private static final long serialVersionUID = 1L;
        private final double[] input;
        private final int from;
        private final int to;
        private double sum;

        Part(double[] input, int from, int to) {
            this.input = input;
            this.from = from;
            this.to = to;
        }

        @Override
        protected void compute() {
            for (int i = from; i < to; i++) {
                sum += 1 / input[i];
            }
        }
    }

    protected static double parArraySum(double[] input) {
        return parManyTaskArraySum(input, 2);
    }

    protected static double parManyTaskArraySum(double[] input, int numTasks) {
        System.setProperty("java.util.concurrent.ForkJoinPool.common.parallelism", String.valueOf(numTasks));
        List<Part> parts = new ArrayList<>();
        for (int task = 0; task < numTasks; task++) {
            parts.add(new Part(input, bound(input, task, numTasks), bound(input, task + 1, numTasks)));
        }
        ForkJoinTask.invokeAll(parts);
        return parts.stream().mapToDouble(part -> part.sum).sum();
    }

    private static int bound(double[] input, int task, int numTasks) {
        return (int) ((long) task * input.length / numTasks);
    }
}
