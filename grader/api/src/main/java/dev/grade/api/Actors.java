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
}
