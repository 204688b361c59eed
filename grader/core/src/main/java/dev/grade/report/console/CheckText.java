package dev.grade.report.console;

import dev.grade.api.BugClass;
import dev.grade.compile.child.Diagnostic;
import dev.grade.inspect.text.TextReport;
import dev.grade.report.Advice;
import dev.grade.report.Report;
import dev.grade.report.SafeText;
import dev.grade.run.CheckResult;
import dev.grade.worker.protocol.Strength;
import java.util.Locale;
import java.util.stream.Collectors;

/** What one check found, as plain text for files that other programs show. */
public final class CheckText {
    private static final int MOST = 20_000;
    /** How far the console puts evidence to the right. */
    private static final int EVIDENCE_INDENT = 6;
    private static final int MOST_DIAGNOSTICS = 5;
    private static final int MOST_FINDINGS = 6;

    private CheckText() {
    }

    /** What happened in one line; says how strong it is if the check passed. */
    public static String headline(CheckResult check) {
        String strength = strength(check.result().strength());
        return switch (check.result().verdict()) {
            case PASSED -> strength.isEmpty() ? "passed" : strength;
            case FAILED, INCONCLUSIVE, NOT_RUN, GRADER_ERROR -> SafeText.line(check.result().message(), 1_000);
        };
    }

    /** What happened, what shows it, and what to do next, in lines of about 80 columns; empty if the check passed. */
    public static String of(Report report, CheckResult check) {
        var out = new StringBuilder();
        switch (check.result().verdict()) {
            case PASSED -> {
                return "";
            }
            case FAILED, INCONCLUSIVE, NOT_RUN, GRADER_ERROR -> out.append(Paragraph.wrap(0, check.result().message()));
        }
        if (check.result().bugClass().filter(BugClass.COMPILE_ERROR::equals).isPresent()) {
            report.diagnostics().stream().limit(MOST_DIAGNOSTICS).forEach(error -> diagnostic(out, error));
        }
        out.append(new EvidenceText(Ink.PLAIN).of(check.result().evidence()).indent(-EVIDENCE_INDENT));
        var text = new TextReport(report.sources().stream()
                .collect(Collectors.toMap(source -> source.path(), source -> source.text(), (first, _) -> first)));
        report.findings(check.check()).stream().limit(MOST_FINDINGS)
                .forEach(finding -> out.append('\n').append(text.of(finding)));
        check.result().bugClass()
                .ifPresent(bug -> out.append('\n').append(Paragraph.wrap(0, "Next: " + Advice.nextStep(bug))));
        return SafeText.of(out.toString(), MOST);
    }

    /** How much a passed check tried, or an empty string. */
    public static String strength(Strength strength) {
        if (!strength.measured().isEmpty()) {
            return strength.measured();
        }
        if (strength.schedules() > 0) {
            String tried = String.format(Locale.ROOT, "no failing schedule in %,d", strength.schedules());
            return tried + (strength.exhausted()
                    ? ", all there are"
                    : strength.bound() < 0 ? "" : ", bound " + strength.bound() + " preemptions exhausted");
        }
        return strength.iterations() > 1
                ? "no failure in " + strength.iterations() + " rounds on " + strength.cores()
                        + (strength.cores() == 1 ? " core" : " cores")
                : "";
    }

    private static void diagnostic(StringBuilder out, Diagnostic error) {
        String place = error.line() > 0 ? error.file() + ":" + error.line() + ": " : "";
        out.append(Paragraph.wrap(2, place + error.message()));
    }
}
