package dev.grade.score;

import java.util.Locale;

/** What a report says of a submission as a whole. */
public enum Outcome {
    /** Every check passed. */
    PASSED,
    /** At least one check failed. */
    FAILED,
    /** No check failed, and at least one could not tell. */
    INCONCLUSIVE,
    /** The grader itself failed; not the student's fault. */
    ERROR;

    /** The name in reports, such as {@code passed}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
