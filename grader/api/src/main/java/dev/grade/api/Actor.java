package dev.grade.api;

import java.util.function.UnaryOperator;

/** A thread that a functional check started. */
public interface Actor {
    /**
     * Waits until the thread has ended. Fails with a diagnosis if it never ends, and rethrows what its body threw.
     * Judged by the state of the threads, not by the clock.
     */
    void expectEnd();

    /**
     * As {@link #expectEnd()}, for a check that knows better than a diagnosis what it means if the thread never ends:
     * {@code explain} gets the diagnosis and returns it, or another bug class and message to fail with. The evidence
     * stays. It runs on a thread of the grader's and must answer at once.
     */
    void expectEnd(UnaryOperator<CheckFailure> explain);

    /**
     * Waits until the thread can't go on by itself: it waits, is blocked, or has spun for a while without ending.
     * Fails as {@code bugClass} with {@code message} if it ends instead.
     */
    void expectBlocked(BugClass bugClass, String message);

    /** Interrupts the thread. */
    void interrupt();

    /** Whether the thread has ended. */
    boolean hasEnded();
}
