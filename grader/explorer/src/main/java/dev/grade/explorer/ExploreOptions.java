package dev.grade.explorer;

import java.time.Duration;

/**
 * How much to explore, and what counts.
 *
 * @param schedules
 *            at most so many schedules
 * @param events
 *            at most so many steps of all threads together; like {@code schedules} it makes no difference between a fast
 *            machine and a slow one
 * @param time
 *            at most so much processor time of the JVM, and ten times that by the clock, whatever came of it until then
 * @param seed
 *            of every random choice
 * @param races
 *            whether two unordered accesses to the same data are a failure
 * @param leaks
 *            whether a pool worker that is left when everything else has ended is a failure
 */
public record ExploreOptions(long schedules, long events, Duration time, long seed, boolean races, boolean leaks) {
    /** 15,000 schedules or 20 million steps, a minute at most, races count, leaks don't. */
    public static final ExploreOptions DEFAULT = new ExploreOptions(15_000, 20_000_000, Duration.ofSeconds(60), 42,
            true,
            false);

    /** The same with another seed. */
    public ExploreOptions withSeed(long other) {
        return new ExploreOptions(schedules, events, time, other, races, leaks);
    }

    /** The same with another number of schedules. */
    public ExploreOptions withSchedules(long other) {
        return new ExploreOptions(other, Math.max(events, other * 1_000), time, seed, races, leaks);
    }

    /** The same with another limit on time. */
    public ExploreOptions withTime(Duration other) {
        return new ExploreOptions(schedules, events, other, seed, races, leaks);
    }

    /** The same, with or without races as failures. */
    public ExploreOptions withRaces(boolean count) {
        return new ExploreOptions(schedules, events, time, seed, count, leaks);
    }

    /** The same, with or without left threads as failures. */
    public ExploreOptions withLeaks(boolean count) {
        return new ExploreOptions(schedules, events, time, seed, races, count);
    }
}
