package dev.grade.worker.stall;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A check whose threads will never go on.
 *
 * @param sights
 *            every thread that matters, with the locks it holds
 * @param circle
 *            the identifiers of threads that the JVM found in a circle of owned locks
 * @param cpuNanos
 *            processor time by thread since anything last went on
 * @param sleepers
 *            the identifiers of threads that were seen to sleep since anything last went on
 * @param ended
 *            how many of the check's threads had done their part
 */
record Hang(List<Sight> sights, Set<Long> circle, Map<Long, Long> cpuNanos, Set<Long> sleepers, long ended) {
    private static final long LITTLE_NANOS = 100_000_000;

    Hang {
        sights = List.copyOf(sights);
        circle = Set.copyOf(circle);
        cpuNanos = Map.copyOf(cpuNanos);
        sleepers = Set.copyOf(sleepers);
    }

    /** The processor time of one thread in nanoseconds. */
    long cpuOf(Sight sight) {
        return cpuNanos.getOrDefault(sight.id(), 0L);
    }

    /** Whether a thread used so much that it may burn a core. */
    boolean burns(Sight sight) {
        return cpuOf(sight) > LITTLE_NANOS;
    }

    /** Whether a thread sleeps now, or does so again and again and was seen between two sleeps. */
    boolean sleeps(Sight sight) {
        return sight.sleeps() || (sleepers.contains(sight.id()) && !burns(sight));
    }
}
