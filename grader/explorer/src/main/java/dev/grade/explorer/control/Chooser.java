package dev.grade.explorer.control;

import org.jspecify.annotations.Nullable;

/** Decides how a schedule goes on. Threads are numbered in the order they were started, the main thread is 0. */
public interface Chooser {
    /** Goes on with the same thread. */
    int STAY = -1;

    /** Gives the schedule up: whatever would follow has been tried in another order. */
    int REDUNDANT = -2;

    /** Where to collect what runs between two choices of a thread, or null. */
    default @Nullable Footprint footprint() {
        return null;
    }

    /** Whether sleeps and short timeouts may end while other threads could still run. */
    default boolean eagerTime() {
        return false;
    }

    /** Whether waits of the program may return without a signal. */
    default boolean spuriousWakeups() {
        return false;
    }

    /** Whether {@link Thread#yield()} may do nothing. */
    default boolean keepsTurns() {
        return false;
    }

    /** Whether writes that are not volatile, to atomics and through {@code VarHandle}s, may come to be seen late. */
    default boolean lateStores() {
        return false;
    }

    /** Whether every point counts, also those at variables that only one thread was ever seen to use. */
    default boolean everyPoint() {
        return false;
    }

    /** Whether no thread that could go on is passed over for ever; otherwise long schedules end in a fair way. */
    default boolean fair() {
        return false;
    }

    /** Whether it passes over threads on purpose for as long as others can go on, at first. */
    default boolean starves() {
        return false;
    }

    /** After how many steps of a schedule of at most {@code limit} it ends in a fair way, unless {@link #fair()}. */
    default long fairAfter(long limit) {
        return limit / 2;
    }

    /** Whether in a long schedule who waits for a lock gets it in the end, if only it is free now and then. */
    default boolean handsOver() {
        return true;
    }

    /** Before {@code current} does what {@code site} says: {@link #STAY}, {@link #REDUNDANT}, or the number of an enabled thread. */
    int preempt(Schedule schedule, int current, int site);

    /**
     * The running thread can't go on, or has looked around for long enough: one of {@code enabled[0..count)}, which are
     * in ascending order; or {@link #REDUNDANT}.
     */
    int next(Schedule schedule, int current, int[] enabled, int count);

    /** The running thread gives its turn away though it could go on, to the only other one that can: there is nothing to choose. */
    default void passesOver() {
    }

    /** One of {@code count} ways in which the run-time system may behave; 0 is the usual one. */
    int pick(Schedule schedule, int current, Decision.Kind kind, int count);
}
