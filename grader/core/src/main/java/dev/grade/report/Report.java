package dev.grade.report;

import dev.grade.compile.child.Diagnostic;
import dev.grade.exercise.CheckKind;
import dev.grade.exercise.CheckSpec;
import dev.grade.exercise.Exercise;
import dev.grade.exercise.SourceText;
import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.finding.Inspection;
import dev.grade.run.CheckResult;
import dev.grade.score.Grade;
import java.util.List;

/**
 * Everything there is to say about one graded submission.
 *
 * @param submission
 *            the path as the user gave it
 * @param diagnostics
 *            the compiler's errors if it does not compile, else its warnings
 * @param notes
 *            what its owner should know about how it was read, a sentence each
 * @param inspection
 *            what its source says
 * @param sources
 *            its source
 */
public record Report(String graderVersion, Exercise exercise, String submission, Grade grade, Environment environment,
        List<Phase> phases, List<CheckResult> checks, List<Diagnostic> diagnostics, List<String> notes,
        Inspection inspection, List<SourceText> sources) {
    public Report {
        phases = List.copyOf(phases);
        checks = List.copyOf(checks);
        diagnostics = List.copyOf(diagnostics);
        notes = List.copyOf(notes);
        sources = List.copyOf(sources);
    }

    /** The findings that cost the points of a check on the source. */
    public List<Finding> findings(CheckSpec check) {
        return check.kind() == CheckKind.INSPECT
                ? inspection.findings().stream().filter(check.findings()::counts).toList()
                : List.of();
    }
}
