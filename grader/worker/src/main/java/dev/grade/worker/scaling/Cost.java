package dev.grade.worker.scaling;

import dev.grade.api.Body;
import dev.grade.worker.scaling.SignTest.State;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Compares the processor time of two pieces of code on the calling thread, in pairs whose order changes, after both have
 * been compiled. Contention, other programs and the speed of the machine touch both alike or not at all.
 */
final class Cost {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long BATCH_NANOS = 3_000_000;
    private static final long WARM_NANOS = 250_000_000;
    private static final int MOST_PAIRS = 120;
    private static final int MOST_RUNS = 1 << 16;

    private final Body reference;
    private final Body submission;
    private final Runnable tick;
    private final Ratios ratios = new Ratios();
    private State state = State.OPEN;

    Cost(Body reference, Body submission, Runnable tick) {
        this.reference = reference;
        this.submission = submission;
        this.tick = tick;
    }

    Ratios ratios() {
        return ratios;
    }

    /** Measures until it is sure on which side of {@code limit} the ratio is; open if it never is. */
    State compare(double limit) throws Throwable {
        warm(reference);
        warm(submission);
        int referenceRuns = runs(reference);
        int submissionRuns = runs(submission);
        var test = new SignTest();
        for (int pair = 0; pair < MOST_PAIRS && test.state() == State.OPEN; pair++) {
            double mine;
            double theirs;
            if (pair % 2 == 0) {
                mine = perRun(reference, referenceRuns);
                theirs = perRun(submission, submissionRuns);
            } else {
                theirs = perRun(submission, submissionRuns);
                mine = perRun(reference, referenceRuns);
            }
            double ratio = theirs / mine;
            ratios.add(ratio);
            test.add(ratio > limit);
        }
        state = test.state();
        return state;
    }

    private void warm(Body body) throws Throwable {
        long begin = cpu();
        int runs = 1;
        while (cpu() - begin < WARM_NANOS) {
            double ignored = perRun(body, runs);
            runs = Math.min(runs * 2, MOST_RUNS);
        }
    }

    /** How many runs fill a batch. */
    private int runs(Body body) throws Throwable {
        int runs = 1;
        while (perRun(body, runs) * runs < BATCH_NANOS && runs < MOST_RUNS) {
            runs *= 2;
        }
        return runs;
    }

    private double perRun(Body body, int runs) throws Throwable {
        tick.run();
        long before = cpu();
        for (int run = 0; run < runs; run++) {
            body.run();
        }
        return Math.max(1, cpu() - before) / (double) runs;
    }

    private static long cpu() {
        return THREADS.getCurrentThreadCpuTime();
    }
}
