package dev.grade.worker.protocol;

/** What a check says of a submission. */
public enum Verdict {
    /** Nothing wrong was found, as strongly as the check's {@link Strength} says. */
    PASSED,
    /** The submission is wrong, in the way its bug class names. */
    FAILED,
    /** The check could not tell. */
    INCONCLUSIVE,
    /** A check that this one needs did not pass. */
    NOT_RUN,
    /** The grader itself failed; never the student's fault. */
    GRADER_ERROR
}
