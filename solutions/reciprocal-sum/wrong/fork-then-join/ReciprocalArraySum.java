import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RecursiveAction;

// Wrong: waits for each task before it starts the next.
public final class ReciprocalArraySum {
    private ReciprocalArraySum() {
    }

    private static final class Part extends RecursiveAction {
        private static final long serialVersionUID = 1L;
        private final int from;
        private final int to;
        private final double[] input;
        private double value;

        Part(int from, int to, double[] input) {
            this.from = from;
            this.to = to;
            this.input = input;
        }

        @Override
        protected void compute() {
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += 1 / input[i];
            }
            value = sum;
        }
    }

    private static List<Part> split(double[] input, int tasks) {
        List<Part> parts = new ArrayList<>();
        for (int task = 0; task < tasks; task++) {
            int from = (int) ((long) input.length * task / tasks);
            int to = (int) ((long) input.length * (task + 1) / tasks);
            parts.add(new Part(from, to, input));
        }
        return parts;
    }

    protected static double parArraySum(double[] input) {
        Part left = new Part(0, input.length / 2, input);
        Part right = new Part(input.length / 2, input.length, input);
        left.fork();
        left.join();
        right.compute();
        return left.value + right.value;
    }

    protected static double parManyTaskArraySum(double[] input, int numTasks) {
        double sum = 0;
        for (Part part : split(input, numTasks)) {
            part.fork();
            part.join();
            sum += part.value;
        }
        return sum;
    }
}
