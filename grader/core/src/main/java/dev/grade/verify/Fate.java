package dev.grade.verify;

import dev.grade.api.BugClass;
import dev.grade.score.Outcome;

/** What became of a mutant. */
public enum Fate {
    /** A check failed: the mistake was seen. */
    KILLED,
    /** It passed everything, and nobody has said that it may. */
    SURVIVED,
    /** It passed everything, and a note says why that is right: it behaves as an answer may. */
    EQUIVALENT,
    /** No check failed, but one could not tell. */
    UNDECIDED,
    /** It does not compile, so it says nothing. */
    STILLBORN;

    /**
     * The fate of a mutant.
     *
     * @param got
     *            the bug classes that it failed with, or its outcome
     * @param mayPass
     *            whether a note says that it is no mistake
     */
    static Fate of(String got, boolean mayPass) {
        if (got.equals(Outcome.PASSED.id())) {
            return mayPass ? EQUIVALENT : SURVIVED;
        }
        if (got.equals(Outcome.INCONCLUSIVE.id()) || got.equals(Outcome.ERROR.id())) {
            return UNDECIDED;
        }
        return got.equals(BugClass.COMPILE_ERROR.id()) ? STILLBORN : KILLED;
    }
}
