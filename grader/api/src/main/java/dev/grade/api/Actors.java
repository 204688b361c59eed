package dev.grade.api;

/**
 * Threads for a functional check whose order the check controls. A check method receives it as a parameter; every
 * actor still running at the end of the check is ended with it.
 */
public interface Actors {
    /** Starts a thread that runs {@code body}. The name appears in reports. */
    Actor start(String name, Body body);

    /**
     * Runs {@code body} on a thread of its own and waits until it has ended; if it never does, the check fails with a
     * diagnosis of who waits for what.
     */
    default void run(String name, Body body) {
        start(name, body).expectEnd();
    }

    /**
     * Expects, when everything that there is to call has been called and has returned, that no thread which the student's
     * code started during this check runs on for ever. One that waits, sleeps or ends is let off. Fails as
     * {@link BugClass#BUSY_WAIT}. Judged by processor time: about 4 s of it where a loop waits for something, about 10 s
     * where it may compute.
     */
    void expectNoneSpins();
}
