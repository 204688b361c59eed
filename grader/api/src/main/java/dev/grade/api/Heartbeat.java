package dev.grade.api;

/** A task that a thread serving all is asked to run while something slow is under way elsewhere. */
public interface Heartbeat {
    /**
     * Posts a task and waits until it has run; to be called by the slow thing itself, such as the stand-in for a blocking
     * service, which thereby lasts until the heart has beaten. If the serving thread is the one that waits for the slow
     * thing, it never beats, and the check fails as {@link BugClass#BLOCKING_IN_ASYNC}.
     */
    void beat();

    /** How many of them have run. */
    int beats();
}
