package dev.grade.inspect.finding;

import java.util.List;

/** What an inspection found, ordered by file and line, and how much it saw. */
public record Inspection(List<Finding> findings, Coverage coverage) {

    public Inspection {
        findings = List.copyOf(findings);
    }

    /** Whether there is a finding that costs points by default. */
    public boolean hasErrors() {
        return findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    }
}
