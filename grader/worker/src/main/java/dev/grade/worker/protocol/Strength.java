package dev.grade.worker.protocol;

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
 */
public record Strength(long schedules, boolean exhausted, long iterations, int cores, long seed, int bound) {
    /** The strength of a check that explores no schedules. */
    public Strength(long schedules, boolean exhausted, long iterations, int cores, long seed) {
        this(schedules, exhausted, iterations, cores, seed, -1);
    }

    /** The strength of a check that did not run. */
    public static final Strength NONE = new Strength(0, false, 0, 0, 0);
}
