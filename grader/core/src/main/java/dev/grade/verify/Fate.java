package dev.grade.verify;

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
    STILLBORN
}
