package dev.grade.worker.scaling;

/**
 * A sequential test of whether paired observations mostly lie above a limit: Wald's sequential probability ratio test
 * ("Sequential Tests of Statistical Hypotheses", Annals of Mathematical Statistics 16, 1945) on their signs, so that it
 * supposes nothing of how they are spread. It stops as soon as one of the two hypotheses, {@value #RARE} or 1 -
 * {@value #RARE} of them above, is out of the question.
 */
final class SignTest {
    private static final double RARE = 0.2;
    private static final double ERROR = 1e-4;
    private static final double STEP = Math.log((1 - RARE) / RARE);
    private static final double BOUND = Math.log((1 - ERROR) / ERROR);

    private double evidence;

    /** What is known so far. */
    enum State {
        OPEN, ABOVE, BELOW
    }

    /** Adds one observation. */
    void add(boolean above) {
        if (state() == State.OPEN) {
            evidence += above ? STEP : -STEP;
        }
    }

    State state() {
        return evidence >= BOUND ? State.ABOVE : evidence <= -BOUND ? State.BELOW : State.OPEN;
    }
}
