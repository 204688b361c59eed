package dev.grade.explorer.control;

/**
 * One decision of a schedule, keyed by where it was taken rather than when, so that it keeps its meaning when others
 * are taken away.
 *
 * @param thread
 *            the thread that was running
 * @param step
 *            how many steps that thread had made
 * @param kind
 *            what was decided
 * @param value
 *            the thread that goes on, or the way that was picked
 */
public record Decision(int thread, int step, Kind kind, int value) {
    /** What a decision is about. */
    public enum Kind {
        /** The thread could have gone on, and another one did. */
        PREEMPT,
        /** The thread could not go on, or offered its turn. */
        NEXT,
        /** Which of several waiters is notified. */
        NOTIFY,
        /** Whether a wait returns without a signal. */
        SPURIOUS,
        /** How long the thread was held up before it read the clock. */
        LATE,
        /** Whether a thread that offers its turn keeps it. */
        KEEP,
        /** Whether a write that is not volatile comes to be seen late. */
        HOLD,
        /** Whether a {@code weakCompareAndSet} fails for no reason. */
        FAIL
    }
}
