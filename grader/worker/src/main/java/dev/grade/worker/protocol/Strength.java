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
 */
public record Strength(long schedules, boolean exhausted, long iterations, int cores, long seed) {
    /** The strength of a check that did not run. */
    public static final Strength NONE = new Strength(0, false, 0, 0, 0);
}
