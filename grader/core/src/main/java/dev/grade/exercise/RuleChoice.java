package dev.grade.exercise;

import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.finding.Severity;
import java.util.List;

/**
 * The findings that a check of kind {@link CheckKind#INSPECT} is about.
 *
 * @param rules
 *            identifiers of rules, or how they begin: {@code BLK102}, {@code BLK2}; none for every rule about waits
 * @param least
 *            the severity from which on a finding costs the points
 */
public record RuleChoice(List<String> rules, Severity least) {
    /** Errors of any rule about waits. */
    public static final RuleChoice WAITS = new RuleChoice(List.of("BLK"), Severity.ERROR);

    public RuleChoice {
        rules = List.copyOf(rules);
    }

    /** Whether a finding costs the points of the check. */
    public boolean counts(Finding finding) {
        return finding.severity().compareTo(least) <= 0 && rules.stream().anyMatch(finding.rule()::startsWith);
    }
}
