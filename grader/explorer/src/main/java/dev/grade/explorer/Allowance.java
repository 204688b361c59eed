package dev.grade.explorer;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * How long an exploration may take, in processor time of this JVM, so that it tries as much on a busy machine; the clock is
 * the last resort only, at many times the limit.
 */
final class Allowance {
    private static final int LOAD = 10;

    private final long start = System.nanoTime();
    private final long limitNanos;

    private Allowance(long limitNanos) {
        this.limitNanos = limitNanos;
    }

    /** One that begins now. */
    static Allowance of(Duration limit) {
        return new Allowance(limit.toNanos());
    }

    /** The longest time on the clock that it may last. */
    static Duration longest(Duration limit) {
        return limit.multipliedBy(LOAD);
    }

    /** Whether it is used up. */
    boolean isOver() {
        long passed = System.nanoTime() - start;
        return passed > limitNanos && (passed > longest(Duration.ofNanos(limitNanos)).toNanos() || cpu() > limitNanos);
    }

    /** Of the whole JVM since its start, in nanoseconds; all there is where the system does not tell. */
    private static long cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                && system.getProcessCpuTime() >= 0 ? system.getProcessCpuTime() : Long.MAX_VALUE;
    }
}
