package dev.grade.inspect.rule;

import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.source.Place;
import java.util.function.Consumer;

/** A rule that looks at the sources as they stand, whatever thread runs them. */
public non-sealed interface SourceRule extends Rule {

    /** Reports every place where the rule is broken. */
    void check(Code code, Consumer<Finding> findings);

    /** A finding of this rule, a warning. */
    default Finding warning(Place place, String message, String why, String fix) {
        return Finding.at(id(), title(), Severity.WARNING, place, message, why, fix);
    }
}
