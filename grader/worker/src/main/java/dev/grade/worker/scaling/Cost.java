package dev.grade.worker.scaling;

import dev.grade.worker.scaling.SignTest.State;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

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

    /** Where results go, so that the compiler can't leave out what computes them. */
    private static final AtomicReference<@Nullable Object> SINK = new AtomicReference<>();

    private final Callable<?> reference;
    private final Callable<?> submission;
    private final Runnable tick;
    private final Ratios ratios = new Ratios();
    private boolean tooShort;

    Cost(Callable<?> reference, Callable<?> submission, Runnable tick) {
        this.reference = reference;
        this.submission = submission;
        this.tick = tick;
    }

    Ratios ratios() {
        return ratios;
    }

    /** Measures until it is sure on which side of {@code limit} the ratio is; open if it never is. */
    State compare(double limit) throws Exception {
        warm(reference);
        warm(submission);
        int referenceRuns = runs(reference);
        int submissionRuns = runs(submission);
        if (tooShort) {
            return State.OPEN;
        }
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
        return test.state();
    }

    /** Whether there was nothing to measure. */
    boolean isTooShort() {
        return tooShort;
    }

    private void warm(Callable<?> body) throws Exception {
        long begin = cpu();
        int runs = 1;
        while (cpu() - begin < WARM_NANOS) {
            double ignored = perRun(body, runs);
            runs = Math.min(runs * 2, MOST_RUNS);
        }
    }

    /** How many runs fill a batch. */
    private int runs(Callable<?> body) throws Exception {
        int runs = 1;
        while (perRun(body, runs) * runs < BATCH_NANOS && runs < MOST_RUNS) {
            runs *= 2;
        }
        tooShort |= perRun(body, runs) * runs < BATCH_NANOS / 4.0;
        return runs;
    }

    private double perRun(Callable<?> body, int runs) throws Exception {
        tick.run();
        long before = cpu();
        for (int run = 0; run < runs; run++) {
            SINK.setOpaque(body.call());
        }
        return Math.max(1, cpu() - before) / (double) runs;
    }

    private static long cpu() {
        return THREADS.getCurrentThreadCpuTime();
    }
}
