package dev.grade.inspect.finding;

import java.util.List;

/**
 * What an inspection found, ordered by file and line, and how much it saw.
 *
 * @param trouble why nothing was read, as the end of a sentence; empty if something was
 */
public record Inspection(List<Finding> findings, Coverage coverage, String trouble) {

    /** The answer where nothing was to be read. */
    public static final Inspection NONE = new Inspection(List.of(), new Coverage(0, 0, 0, 0, 0, 0, 0, true), "");

    public Inspection {
        findings = List.copyOf(findings);
    }

    /** The answer for sources that nobody could read, for a reason that ends the sentence "it was not read: ...". */
    public static Inspection unread(String reason) {
        return new Inspection(List.of(), new Coverage(0, 0, 0, 0, 0, 0, 0, false), reason);
    }

    /** An inspection that went as it should. */
    public Inspection(List<Finding> findings, Coverage coverage) {
        this(findings, coverage, "");
    }

    /** Whether there is a finding that costs points by default. */
    public boolean hasErrors() {
        return findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    }
}
