package dev.grade.worker.protocol;

import java.util.List;
import java.util.Optional;

/**
 * What a worker is to do. It travels on the worker's standard input, so that nothing of it is on a path that a
 * student's code could read.
 *
 * @param classes
 *            the student's classes, the classes given with the exercise, and the checks
 * @param checks
 *            the checks to run, in order
 * @param seed
 *            the seed of every random choice
 * @param loops
 *            names of threads that serve others: the waits of the student's code there are told of
 * @param guarded
 *            whether the student's code may start programs or touch files, so that each such call has to be looked at
 */
public record WorkOrder(List<ClassImage> classes, List<Planned> checks, long seed, List<String> loops,
        boolean guarded) {
    public WorkOrder {
        classes = List.copyOf(classes);
        checks = List.copyOf(checks);
        loops = List.copyOf(loops);
    }

    /** An order in which nobody's waits are of interest. */
    public WorkOrder(List<ClassImage> classes, List<Planned> checks, long seed) {
        this(classes, checks, seed, List.of(), false);
    }

    /** Whose code a class is. */
    public enum Origin {
        /** Handed in by the student. */
        STUDENT,
        /** Given with the exercise, such as an interface that the student's code uses. */
        GIVEN,
        /** Part of the checks. */
        CHECK
    }

    /**
     * One class.
     *
     * @param name
     *            the binary name, such as {@code Bank$Account}
     */
    @SuppressWarnings("ArrayRecordComponent") // written to a pipe and defined once; never compared
    public record ClassImage(String name, byte[] bytes, Origin origin) {
    }

    /**
     * One check: an identifier from the manifest, and the method that implements it.
     *
     * @param exploration
     *            how much to explore, if the check is one whose schedules are explored
     * @param stress
     *            how hard to try, if the check repeats a scenario on real threads
     */
    public record Planned(String id, String className, String methodName, Optional<Exploration> exploration,
            Stress stress) {
        /** A check that runs on real threads and repeats nothing. */
        public Planned(String id, String className, String methodName) {
            this(id, className, methodName, Optional.empty(), Stress.NONE);
        }
    }

    /**
     * How hard a stress check tries before it passes.
     *
     * @param millis
     *            how long it may go on, in milliseconds of processor time
     * @param confirms
     *            whether the schedules of its scenario were explored before and none failed, so that real threads only
     *            confirm what is known already; then the least number of rounds is a quarter
     */
    public record Stress(int millis, boolean confirms) {
        /** None at all. */
        public static final Stress NONE = new Stress(0, false);
    }

    /**
     * How much to explore. Nothing here is a time, so that a verdict does not depend on the machine's speed.
     *
     * @param schedules
     *            at most so many schedules
     * @param steps
     *            at most so many steps of all threads together
     * @param condemned
     *            histories of calls that are known to be wrong: a schedule that brings one of them about has failed
     * @param trace
     *            the one schedule to play again in place of a search, or an empty string
     */
    public record Exploration(long schedules, long steps, List<CallHistory> condemned, String trace) {
        public Exploration {
            condemned = List.copyOf(condemned);
        }

        /** The same, with these histories known to be wrong. */
        public Exploration condemning(List<CallHistory> wrong) {
            return new Exploration(schedules, steps, wrong, trace);
        }

        /** This schedule in place of a search. */
        public Exploration playing(String schedule) {
            return new Exploration(schedules, steps, condemned, schedule);
        }
    }
}
