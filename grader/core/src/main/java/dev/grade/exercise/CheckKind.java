package dev.grade.exercise;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a check finds out, in the order in which kinds run: cheapest first. */
public enum CheckKind {
    /** The compiler accepts the source. */
    COMPILE,
    /** Deterministic behaviour. */
    FUNCTIONAL,
    /** Rules on the source. */
    INSPECT,
    /** Every schedule, one thread at a time. */
    EXPLORE,
    /** Real threads, many rounds. */
    STRESS,
    /** Is it parallel, and what does it cost. */
    SCALING;

    /** The name in manifests and reports, such as {@code stress}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this {@link #id()}. */
    public static Optional<CheckKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
