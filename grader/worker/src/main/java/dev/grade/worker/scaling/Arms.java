package dev.grade.worker.scaling;

import dev.grade.api.Instruments.Arm;
import java.util.Arrays;

/**
 * Judges by the clock only where the clock can tell: a known good and a known bad arm run beside the submission, in turn, and
 * must come apart by themselves.
 */
final class Arms {
    private static final int ROUNDS = 9;
    private static final double APART = 1.5;

    private final long[] good = new long[ROUNDS];
    private final long[] bad = new long[ROUNDS];
    private final long[] theirs = new long[ROUNDS];

    /** What the arms say. */
    enum Say {
        LIKE_GOOD, LIKE_BAD, CANNOT_TELL
    }

    /** Runs every arm as often. */
    Say compare(Arm goodArm, Arm badArm, Arm submission, Runnable tick) throws Throwable {
        for (int round = 0; round < ROUNDS; round++) {
            tick.run();
            good[round] = goodArm.nanos();
            theirs[round] = submission.nanos();
            bad[round] = badArm.nanos();
        }
        Arrays.sort(good);
        Arrays.sort(bad);
        Arrays.sort(theirs);
        long worstGood = good[ROUNDS - 1];
        long bestBad = bad[0];
        if (bestBad < worstGood * APART) {
            return Say.CANNOT_TELL;
        }
        double middle = Math.sqrt((double) worstGood * bestBad);
        return theirs[ROUNDS - 1] < middle ? Say.LIKE_GOOD : theirs[0] > middle ? Say.LIKE_BAD : Say.CANNOT_TELL;
    }

    /** The medians, in milliseconds, for people. */
    String told() {
        return good[ROUNDS / 2] / 1_000_000 + " ms for the reference, " + bad[ROUNDS / 2] / 1_000_000
                + " ms for one that waits, " + theirs[ROUNDS / 2] / 1_000_000 + " ms here";
    }
}
