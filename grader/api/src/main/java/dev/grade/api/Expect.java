package dev.grade.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Assertions that name the bug class they show. Give them values of JDK types only: a class of the student could
 * answer {@code equals} and {@code toString} as it likes.
 */
public final class Expect {
    private Expect() {
    }

    /** Fails as {@code bugClass} unless {@code condition} holds. */
    public static void that(boolean condition, BugClass bugClass, String message) {
        if (!condition) {
            throw new CheckFailure(bugClass, message);
        }
    }

    /** Fails as {@code bugClass} unless both values are equal; the expected value decides. */
    public static void equal(@Nullable Object expected, @Nullable Object actual, BugClass bugClass, String message) {
        if (!Objects.equals(expected, actual)) {
            throw new CheckFailure(bugClass, message, String.valueOf(expected), String.valueOf(actual));
        }
    }

    /** Fails as {@code bugClass} unless {@code body} throws an instance of {@code type}. */
    public static void throwing(Class<? extends Throwable> type, Body body, BugClass bugClass, String message) {
        try {
            body.run();
        } catch (Throwable thrown) {
            if (type.isInstance(thrown)) {
                return;
            }
            throw new CheckFailure(bugClass, message, type.getSimpleName(), thrown.getClass().getSimpleName());
        }
        throw new CheckFailure(bugClass, message, type.getSimpleName(), "no exception");
    }
}
