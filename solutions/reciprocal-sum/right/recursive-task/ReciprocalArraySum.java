import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

/** Splits until a piece is small enough. */
public final class ReciprocalArraySum {
    private ReciprocalArraySum() {
    }

    private static final class Range extends RecursiveTask<Double> {
        private static final long serialVersionUID = 1L;
        private final double[] input;
        private final int from;
        private final int to;
        private final int cutOff;

        Range(double[] input, int from, int to, int cutOff) {
            this.input = input;
            this.from = from;
            this.to = to;
            this.cutOff = cutOff;
        }

        @Override
        protected Double compute() {
            if (to - from <= cutOff) {
                double sum = 0;
                for (int i = from; i < to; i++) {
                    sum += 1 / input[i];
                }
                return sum;
            }
            int middle = (from + to) >>> 1;
            Range left = new Range(input, from, middle, cutOff);
            left.fork();
            double right = new Range(input, middle, to, cutOff).compute();
            return left.join() + right;
        }
    }

    protected static double parArraySum(double[] input) {
        return ForkJoinPool.commonPool().invoke(new Range(input, 0, input.length, Math.max(1, (input.length + 1) / 2)));
    }

    protected static double parManyTaskArraySum(double[] input, int numTasks) {
        return ForkJoinPool.commonPool().invoke(new Range(input, 0, input.length, Math.max(1, (input.length + numTasks - 1) / numTasks)));
    }
}
