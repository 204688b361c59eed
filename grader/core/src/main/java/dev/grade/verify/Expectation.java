package dev.grade.verify;

import dev.grade.api.BugClass;
import java.util.Optional;
import java.util.Set;

/** What a variant must get. */
public sealed interface Expectation {
    /** Full points. */
    record Passes() implements Expectation {
    }

    /**
     * A failure for its own reason.
     *
     * @param bugs
     *            the bug classes that name it truly; the first is its own
     * @param rule
     *            the rule on sources that must cost it points, too
     */
    record Fails(Set<BugClass> bugs, Optional<String> rule) implements Expectation {
    }

    /**
     * A failure for any reason but some: the template.
     *
     * @param except
     *            the bug classes that would say nothing about the checks
     */
    record FailsSomehow(Set<BugClass> except) implements Expectation {
    }
}
