package dev.grade.worker.stall;

/**
 * A thread of a check.
 *
 * @param thread
 *            the thread that plays it
 * @param name
 *            how reports call it
 * @param standing
 *            whether the check waits for it
 */
public record Role(Thread thread, String name, Standing standing) {
    /** Where a thread stands in the check. */
    public enum Standing {
        /** It runs code of the check or the student, and the check waits for its end. */
        ACTING,
        /** It runs code of the check or the student, and nobody waits for its end yet. */
        FREE,
        /** It has done its part. */
        ENDED,
        /** It waits in the grader's own code, and is nobody's concern. */
        AWAY
    }
}
