// Wrong: one thread does it all.
public final class ReciprocalArraySum {
    private ReciprocalArraySum() {
    }

    protected static double parArraySum(double[] input) {
        return parManyTaskArraySum(input, 1);
    }

    protected static double parManyTaskArraySum(double[] input, int numTasks) {
        double sum = 0;
        for (double x : input) {
            sum += 1 / x;
        }
        return sum;
    }
}
