package dev.grade.api;

/** A thread that a functional check started. */
public interface Actor {
    /**
     * Waits until the thread has ended. Fails with a diagnosis if it never ends, and rethrows what its body threw.
     * Judged by the state of the threads, not by the clock.
     */
    void expectEnd();

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
