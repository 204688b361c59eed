package dev.grade.inspect.rule;

/** A rule about the analysis itself: what it could not see. */
public non-sealed interface CoverageRule extends Rule {
}
