import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import dev.grade.api.Explore;
import dev.grade.api.Instruments;
import dev.grade.api.Leftovers;
import dev.grade.api.Round;
import dev.grade.api.Scaling;
import dev.grade.api.Stress;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Checks of the exercise reciprocal-sum: the right sum on any length, and work that is really shared. */
class ReciprocalSumChecks {
    private static final int LONG = 2_000_000;

    @Test
    void twoHalves(Actors actors) {
        int[] lengths = {2, 4, 100, 3, 7, 99, 1, 0};
        actors.run("caller", () -> {
            for (int length : lengths) {
                double[] input = numbers(length, 1);
                double sum = ReciprocalArraySum.parArraySum(input);
                Expect.that(length == 2 || isRight(input, sum) || !addsWhatWasBefore(ReciprocalArraySum::parArraySum),
                        BugClass.STATIC_STATE,
                        "The first call of parArraySum was right, and a later one gives what belongs to an earlier one: something is kept in a static field from one call to the next.");
                expectSum(input, sum, "parArraySum");
            }
        });
        actors.expectNoneSpins();
    }

    @Test
    void manyTasks(Actors actors) {
        int[][] shapes = {{12, 3}, {40, 4}, {40, 1}, {41, 4}, {10, 3}, {7, 2}, {5, 5}, {11, 4}, {3, 8}, {1, 2}, {0, 3}, {107, 16}};
        actors.run("caller", () -> {
            for (int[] shape : shapes) {
                double[] input = numbers(shape[0], 2);
                expectSum(input, ReciprocalArraySum.parManyTaskArraySum(input, shape[1]),
                        "parManyTaskArraySum with " + shape[1] + " tasks");
            }
        });
    }

    @Test
    void callsAreIndependent(Actors actors) {
        actors.run("caller", () -> {
            for (int call = 1; call <= 4; call++) {
                double[] input = numbers(64, call);
                String again = " in the " + call + ". call with another array of the same length";
                expectNoMemory(input, ReciprocalArraySum::parArraySum, "parArraySum" + again);
                expectNoMemory(input, numbers -> ReciprocalArraySum.parManyTaskArraySum(numbers, 4),
                        "parManyTaskArraySum" + again);
            }
            double[] input = numbers(64, 1);
            double before = ReciprocalArraySum.parArraySum(input);
            input[0] = input[0] / 8;
            Expect.that(before != ReciprocalArraySum.parArraySum(input), BugClass.STATIC_STATE,
                    "An element was changed, and the sum is still the old one: a result must not be kept for the next call.");
        });
    }

    @Test
    void noThreadsLeft(Actors actors) {
        Leftovers leftovers = Leftovers.fromNow();
        actors.run("caller", () -> {
            for (int call = 0; call < 3; call++) {
                double[] input = numbers(10_000, call);
                ReciprocalArraySum.parArraySum(input);
                ReciprocalArraySum.parManyTaskArraySum(input, 4);
            }
        });
        leftovers.countAsShared();
        actors.run("caller", () -> {
            for (int call = 0; call < 8; call++) {
                double[] input = numbers(10_000, call);
                ReciprocalArraySum.parArraySum(input);
                ReciprocalArraySum.parManyTaskArraySum(input, 4);
            }
        });
        // What is left of one pool for all calls does not grow; of those that are about to end one can wait for the end.
        leftovers.expectFewerThan(8, actors, left -> "After eleven calls " + left
                + " threads are left, more with every call: a pool was made for each call and never closed. Use the common pool, or close yours.");
    }

    @Explore
    void twoHalvesExplored(Round round) {
        double[] input = numbers(4, 3);
        round.thread("caller", () -> expectSum(input, ReciprocalArraySum.parArraySum(input), "parArraySum"));
    }

    @Explore
    void manyTasksExplored(Round round) {
        double[] input = numbers(5, 4);
        round.thread("caller",
                () -> expectSum(input, ReciprocalArraySum.parManyTaskArraySum(input, 3), "parManyTaskArraySum with 3 tasks"));
    }

    @Stress
    void callersAtOnce(Round round) {
        for (int caller = 0; caller < 3; caller++) {
            double[] input = numbers(200 + caller, caller);
            int tasks = caller + 2;
            round.thread("caller " + (caller + 1), () -> round.repeat(6, 1, step -> {
                expectSum(input, ReciprocalArraySum.parArraySum(input), "With several callers at once, parArraySum");
                expectSum(input, ReciprocalArraySum.parManyTaskArraySum(input, tasks),
                        "With several callers at once, parManyTaskArraySum");
            }));
        }
    }

    @Scaling(steps = true)
    void halvesAtOnce(Instruments timing) {
        int[] call = new int[1];
        timing.expectShared("the sum over two million numbers", () -> {
            double[] input = numbers(LONG, ++call[0]);
            expectSum(input, ReciprocalArraySum.parArraySum(input), "parArraySum");
        });
    }

    @Scaling(steps = true)
    void tasksAtOnce(Instruments timing) {
        int[] call = new int[1];
        timing.expectShared("the sum over two million numbers in four tasks", () -> {
            double[] input = numbers(LONG, ++call[0]);
            expectSum(input, ReciprocalArraySum.parManyTaskArraySum(input, 4), "parManyTaskArraySum with 4 tasks");
        });
        double[] input = numbers(LONG, 9);
        timing.plotSpeedUp(4, threads -> expectSum(input, ReciprocalArraySum.parManyTaskArraySum(input, threads),
                "parManyTaskArraySum with " + threads + " tasks"));
    }

    /** No two of them add up to a third, and none is so small that its loss would not show. */
    private static double[] numbers(int length, int variety) {
        double[] numbers = new double[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = 1 + (i * 37L + variety * 101L) % 97 / 97.0;
        }
        return numbers;
    }

    private static double sum(double[] input) {
        double sum = 0;
        for (double x : input) {
            sum += 1 / x;
        }
        return sum;
    }

    private static boolean isRight(double[] input, double result) {
        double expected = sum(input);
        return Math.abs(result - expected) <= 1e-9 * Math.max(1, expected);
    }

    private static void expectSum(double[] input, double result, String what) {
        if (!isRight(input, result)) {
            throw new CheckFailure(BugClass.WRONG_OUTPUT, what + " is wrong for an array of " + input.length
                    + " elements: every element must be counted exactly once, and every task must have ended.",
                    Double.toString(sum(input)), Double.toString(result));
        }
    }

    private static void expectNoMemory(double[] input, ToDoubleFunction<double[]> sum, String what) {
        double result = sum.applyAsDouble(input);
        if (!isRight(input, result)) {
            Expect.that(!addsWhatWasBefore(sum), BugClass.STATIC_STATE, what
                    + " is wrong, although the first was right: something is kept in a static field from one call to the next.");
            Expect.that(!everRight(input, sum), BugClass.LOST_UPDATE, what
                    + " is wrong, and the same call once more is right: tasks change one variable at the same time.");
            expectSum(input, result, what);
        }
    }

    /**
     * A sum that is larger than that of its own elements has others in it. The order of the steps can only lose some, so
     * this can't be taken for a task that nobody waits for.
     */
    private static boolean addsWhatWasBefore(ToDoubleFunction<double[]> sum) {
        double[] before = numbers(2, 1);
        double[] small = Arrays.stream(before).map(x -> 1_000 * x).toArray();
        for (int i = 0; i < 50; i++) {
            sum.applyAsDouble(before);
            double later = sum.applyAsDouble(small);
            if (later > sum(small) && !isRight(small, later)) {
                return true;
            }
        }
        return false;
    }

    private static boolean everRight(double[] input, ToDoubleFunction<double[]> sum) {
        for (int i = 0; i < 50; i++) {
            double[] fresh = input.clone();
            if (isRight(fresh, sum.applyAsDouble(fresh))) {
                return true;
            }
        }
        return false;
    }
}
