package dev.grade.worker.stall;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.jspecify.annotations.Nullable;

/**
 * How much processor time this machine needs for what a nominal machine does in one second; measured with a fixed
 * workload in this JVM, so that a slow machine gives the student's code more time and not another verdict.
 */
final class Calibration {
    private static final int STEPS = 4_000_000;
    /** What the workload takes on the nominal machine, a server core of about 3 GHz. */
    private static final long NOMINAL_NANOS = 8_000_000;

    private static volatile @Nullable Calibration known;

    private final double factor;

    private Calibration(double factor) {
        this.factor = factor;
    }

    /** What was measured; the first call takes some tens of milliseconds of processor time. */
    static Calibration get() {
        Calibration calibration = known;
        if (calibration == null) {
            calibration = measure();
            known = calibration;
        }
        return calibration;
    }

    private static Calibration measure() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long sum = work(STEPS / 4);
        long best = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 3; attempt++) {
            long before = threads.getCurrentThreadCpuTime();
            sum += work(STEPS);
            best = Math.min(best, threads.getCurrentThreadCpuTime() - before);
        }
        // The sum takes part, so that the compiler must compute it.
        best += sum & 1;
        return new Calibration(Math.clamp((double) best / NOMINAL_NANOS, 1, 20));
    }

    /** Processor time here, in nanoseconds, for so many nominal milliseconds. */
    long nanos(long nominalMillis) {
        return (long) (nominalMillis * 1_000_000 * factor);
    }

    private static long work(int steps) {
        long x = 88172645463325252L;
        for (int i = 0; i < steps; i++) {
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
        }
        return x;
    }
}
