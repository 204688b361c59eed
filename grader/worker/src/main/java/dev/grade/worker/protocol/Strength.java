package dev.grade.worker.protocol;

import java.util.List;

/**
 * How much a check tried.
 *
 * @param schedules
 *            controlled schedules explored, 0 where the check explores none
 * @param exhausted
 *            whether those were all schedules within the bound
 * @param iterations
 *            rounds run on real threads, or test invocations
 * @param cores
 *            processors that the JVM could use
 * @param seed
 *            the seed of every random choice
 * @param bound
 *            every schedule with at most so many preemptions was explored; -1 where that can't be said
 * @param measured
 *            what a timing check saw, such as {@code met in 12 of 12 rounds}; empty where it measures nothing
 * @param speedUp
 *            wall-clock speed-ups, for a plot and never for a verdict
 */
public record Strength(long schedules, boolean exhausted, long iterations, int cores, long seed, int bound,
        String measured, List<SpeedUp> speedUp) {
    public Strength {
        speedUp = List.copyOf(speedUp);
    }

    /**
     * How much faster some threads were than one.
     *
     * @param threads
     *            how many threads shared the work
     * @param times
     *            wall-clock time of one thread as a multiple of theirs
     */
    public record SpeedUp(int threads, double times) {
    }

    /** The strength of a check that measures nothing. */
    public Strength(long schedules, boolean exhausted, long iterations, int cores, long seed, int bound) {
        this(schedules, exhausted, iterations, cores, seed, bound, "", List.of());
    }

    /** The same, with what was measured. */
    public Strength saying(String seen, List<SpeedUp> curve) {
        return new Strength(schedules, exhausted, iterations, cores, seed, bound, seen, curve);
    }

    /** The strength of a check that explores no schedules. */
    public Strength(long schedules, boolean exhausted, long iterations, int cores, long seed) {
        this(schedules, exhausted, iterations, cores, seed, -1);
    }

    /** The strength of a check that did not run. */
    public static final Strength NONE = new Strength(0, false, 0, 0, 0);
}
