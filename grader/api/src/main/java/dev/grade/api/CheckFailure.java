package dev.grade.api;

import org.jspecify.annotations.Nullable;

/** Thrown by a check when the submission is wrong; says what kind of bug it shows. */
public final class CheckFailure extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final BugClass bugClass;
    private final @Nullable String expected;
    private final @Nullable String actual;

    /** A failure told in one sentence for the student. */
    public CheckFailure(BugClass bugClass, String message) {
        this(bugClass, message, null, null);
    }

    /** A failure with the expected and the actual value, both as text that no student code produced. */
    public CheckFailure(BugClass bugClass, String message, @Nullable String expected, @Nullable String actual) {
        super(message);
        this.bugClass = bugClass;
        this.expected = expected;
        this.actual = actual;
    }

    /** What kind of bug this shows. */
    public BugClass bugClass() {
        return bugClass;
    }

    /** The expected value as text, if the failure compares two. */
    public @Nullable String expected() {
        return expected;
    }

    /** The actual value as text, if the failure compares two. */
    public @Nullable String actual() {
        return actual;
    }
}
