/** Sums the reciprocals of the elements of an array, 1/in[0] + 1/in[1] + ..., on more than one core. */
public final class ReciprocalArraySum {
    private ReciprocalArraySum() {
    }

    /** The sum on one thread. */
    private static double seqArraySum(double[] input) {
        double sum = 0;
        for (double x : input) {
            sum += 1 / x;
        }
        return sum;
    }

    /** The sum, with the two halves computed at the same time. */
    protected static double parArraySum(double[] input) {
        throw new UnsupportedOperationException("TODO: two tasks, one for each half");
    }

    /**
     * The sum, computed by several tasks at the same time.
     *
     * @param numTasks
     *            how many tasks, at least 1; the length of the array need not be a multiple of it
     */
    protected static double parManyTaskArraySum(double[] input, int numTasks) {
        throw new UnsupportedOperationException("TODO: numTasks tasks of about the same size");
    }
}
