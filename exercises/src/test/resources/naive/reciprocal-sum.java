import dev.grade.api.*;

/** What one would write without thinking: two tasks must be 1.4 times as fast as the loop. */
class NaiveChecks {
    @Scaling
    void naive(Instruments timing) {
        double[] input = new double[2_000_000];
        java.util.Arrays.setAll(input, i -> 1 + i % 97);
        for (int warm = 0; warm < 3; warm++) {
            loop(input);
            ReciprocalArraySum.parArraySum(input);
        }
        long begin = System.nanoTime();
        double sum = loop(input);
        long alone = System.nanoTime() - begin;
        begin = System.nanoTime();
        sum -= ReciprocalArraySum.parArraySum(input);
        long together = System.nanoTime() - begin;
        Expect.that(sum < 1 && alone >= 1.4 * together, BugClass.NOT_CONCURRENT, "speed-up " + (double) alone / together);
    }

    private static double loop(double[] input) {
        double sum = 0;
        for (double x : input) {
            sum += 1 / x;
        }
        return sum;
    }
}
