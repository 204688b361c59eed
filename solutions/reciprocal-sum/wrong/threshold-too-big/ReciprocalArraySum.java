import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

// Wrong: no array is ever so long that it is split.
public final class ReciprocalArraySum {
    private ReciprocalArraySum() {
    }

    private static final class Range extends RecursiveTask<Double> {
        private static final long serialVersionUID = 1L;
        private final double[] input;
        private final int from;
        private final int to;
        private static final int CUT_OFF = 100_000_000;

        Range(double[] input, int from, int to) {
            this.input = input;
            this.from = from;
            this.to = to;
        }

        @Override
        protected Double compute() {
            if (to - from <= CUT_OFF) {
                double sum = 0;
                for (int i = from; i < to; i++) {
                    sum += 1 / input[i];
                }
                return sum;
            }
            int middle = (from + to) >>> 1;
            Range left = new Range(input, from, middle);
            left.fork();
            double right = new Range(input, middle, to).compute();
            return left.join() + right;
        }
    }

    protected static double parArraySum(double[] input) {
        return ForkJoinPool.commonPool().invoke(new Range(input, 0, input.length));
    }

    protected static double parManyTaskArraySum(double[] input, int numTasks) {
        return ForkJoinPool.commonPool().invoke(new Range(input, 0, input.length));
    }
}
