package dev.grade.api;

/**
 * A place inside callbacks of the check where several threads must be at once: whoever comes first waits for the
 * others. They meet, or they cannot; which of the two is told by the states of all threads. One core is enough, for the
 * first waits while the next runs.
 */
public interface Rendezvous {
    /**
     * To be called inside a callback or by an object that the student's code uses. Waits until enough others are inside;
     * returns at once after the last meeting that was asked for.
     */
    void arrive();

    /** How often enough threads were inside at once. */
    int meetings();
}
