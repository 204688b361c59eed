package dev.grade.report.console;

import dev.grade.api.BugClass;
import dev.grade.compile.child.Diagnostic;
import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.text.TextReport;
import dev.grade.report.Advice;
import dev.grade.report.Report;
import dev.grade.run.CheckResult;
import dev.grade.score.Grade;
import dev.grade.worker.protocol.Result;
import dev.grade.worker.protocol.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A report as text that a learner understands. */
public final class ConsoleReport {
    private static final int MOST_DIAGNOSTICS = 5;
    private static final int MOST_FINDINGS = 3;
    /** Where the text of a check begins, behind its mark. */
    private static final int MARGIN = 10;

    private final Ink ink;
    private final StringBuilder out = new StringBuilder();
    private int column;

    private ConsoleReport(Ink ink) {
        this.ink = ink;
    }

    /** The report as lines of text. */
    public static String write(Report report, Ink ink) {
        return new ConsoleReport(ink).write(report);
    }

    private String write(Report report) {
        Grade grade = report.grade();
        out.append(ink.strong(report.exercise().id())).append("  ").append(Paragraph.line(report.submission()))
                .append("\n\n");
        report.notes().forEach(note -> out.append(Paragraph.wrap(2, note)));
        if (grade.bugClasses().contains(BugClass.COMPILE_ERROR)) {
            diagnostics("error", report.diagnostics());
        }
        for (int i = 0; i < report.checks().size(); i++) {
            if (report.checks().get(i).result().verdict() != Verdict.NOT_RUN) {
                check(report.checks().get(i), grade.points().get(i));
            }
        }
        notRun(report.checks());
        if (!grade.bugClasses().contains(BugClass.COMPILE_ERROR)) {
            diagnostics("warning", report.diagnostics());
        }
        findings(report);
        out.append('\n').append(summary(report)).append('\n');
        if (!grade.bugClasses().isEmpty()) {
            out.append(Paragraph.wrap(0, "Next: " + Advice.nextStep(grade.bugClasses().getFirst())));
        }
        return out.toString();
    }

    private void check(CheckResult result, int points) {
        Result said = result.result();
        out.append("  ").append(mark(said.verdict())).append(' ');
        String name = Paragraph.behind(MARGIN, MARGIN, result.check().title()).stripTrailing();
        String worth = result.check().points() == 0 ? "" : points + "/" + result.check().points();
        out.append(name);
        int lineStart = name.lastIndexOf('\n') + 1;
        column = name.length() - lineStart + (lineStart == 0 ? MARGIN : 0);
        part(worth, ink.faint(worth));
        said.bugClass().ifPresent(found -> part(found.id(), ink.bad(found.id())));
        if (said.verdict() == Verdict.PASSED) {
            String strength = CheckText.strength(said.strength());
            part(strength, ink.faint(strength));
        }
        out.append('\n');
        if (said.verdict() != Verdict.PASSED) {
            out.append(Paragraph.wrap(6, said.message()));
            out.append(new EvidenceText(ink).of(said.evidence()));
            if (!result.output().isBlank()) {
                out.append(Paragraph.wrap(6, "The code printed: " + firstLine(result.output())));
            }
        }
    }

    /** Adds a part to the line of a check, or to the next line if there is no room. */
    private void part(String text, String painted) {
        if (text.isEmpty()) {
            return;
        }
        int gap = column == MARGIN ? 0 : 2;
        if (gap > 0 && column + gap + text.length() > Paragraph.WIDTH) {
            out.append('\n').append(" ".repeat(MARGIN));
            column = MARGIN;
            gap = 0;
        }
        out.append(" ".repeat(gap)).append(painted);
        column += gap + text.length();
    }

    /** Checks that were not run, each reason once. */
    private void notRun(List<CheckResult> checks) {
        Map<String, List<String>> titles = new LinkedHashMap<>();
        checks.stream().filter(check -> check.result().verdict() == Verdict.NOT_RUN)
                .forEach(check -> titles.computeIfAbsent(check.result().message(), _ -> new ArrayList<>())
                        .add(check.check().title()));
        titles.forEach((reason, skipped) -> {
            String what = skipped.size() == 1 ? skipped.getFirst() : skipped.size() + " checks";
            out.append("  ").append(mark(Verdict.NOT_RUN)).append(' ').append(Paragraph.line(what)).append('\n');
            out.append(Paragraph.wrap(6, reason));
        });
    }

    private String mark(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> ink.good("passed ");
            case FAILED -> ink.bad("FAILED ");
            case INCONCLUSIVE -> ink.doubtful("unclear");
            case NOT_RUN -> ink.faint("not run");
            case GRADER_ERROR -> ink.doubtful("ERROR  ");
        };
    }

    /** What the source says: what costs points first, then what else is worth a look. */
    private void findings(Report report) {
        Map<String, String> files = new HashMap<>();
        report.sources().forEach(source -> files.put(source.path(), source.text()));
        var text = new TextReport(files);
        Set<Finding> costly = new LinkedHashSet<>();
        report.checks().forEach(check -> costly.addAll(report.findings(check.check())));
        Set<Finding> shown = new LinkedHashSet<>(costly);
        report.inspection().findings().stream().filter(finding -> finding.severity() != Severity.NOTE)
                .forEach(shown::add);
        if (shown.isEmpty()) {
            return;
        }
        out.append('\n').append(ink.strong("The source")).append('\n');
        int room = Math.max(MOST_FINDINGS, Math.min(costly.size(), 2 * MOST_FINDINGS));
        shown.stream().limit(room).forEach(finding -> out.append(Paragraph.clean(text.of(finding))).append('\n'));
        if (shown.size() > room) {
            out.append("  ").append(shown.size() - room).append(" more findings\n");
        }
    }

    private void diagnostics(String kind, List<Diagnostic> diagnostics) {
        for (Diagnostic diagnostic : diagnostics.stream().limit(MOST_DIAGNOSTICS).toList()) {
            diagnostic(kind, diagnostic);
        }
        if (diagnostics.size() > MOST_DIAGNOSTICS) {
            out.append("  ").append(diagnostics.size() - MOST_DIAGNOSTICS).append(" more ").append(kind).append("s\n");
        }
    }

    private void diagnostic(String kind, Diagnostic diagnostic) {
        String place = diagnostic.line() > 0
                ? Paragraph.line(diagnostic.file()) + ":" + diagnostic.line() + ": "
                : "";
        String head = diagnostic.message().lines().findFirst().orElse("");
        out.append("  ").append(place).append(kind.equals("error") ? ink.bad(kind) : ink.doubtful(kind)).append(": ")
                .append(Paragraph.behind(4 + place.length() + kind.length(), 4, head));
        diagnostic.message().lines().skip(1).forEach(line -> out.append(Paragraph.wrap(4, line)));
        if (!diagnostic.sourceLine().isBlank()) {
            String before = Paragraph
                    .line(diagnostic.sourceLine().substring(0, Math.min(diagnostic.column() - 1,
                            diagnostic.sourceLine().length())));
            String line = Paragraph.line(diagnostic.sourceLine());
            int room = Paragraph.WIDTH - 4;
            int start = Math.clamp(before.length() - room / 2L, 0, Math.max(0, line.length() - room));
            out.append("    ").append(line, start, Math.min(line.length(), start + room)).append('\n')
                    .append(" ".repeat(4 + before.length() - start)).append("^\n");
        }
    }

    private String summary(Report report) {
        Grade grade = report.grade();
        // whoever sees some of the checks must not take this for all of them
        String points = grade.score() + " of " + Grade.MAX_SCORE + " points"
                + (report.exercise().withheld().checks() == 0 ? "" : " for the checks that you may see");
        return switch (grade.outcome()) {
            case PASSED -> ink.good("PASSED") + "  " + points;
            case FAILED -> ink.bad("FAILED") + "  " + points;
            case INCONCLUSIVE -> ink.doubtful("INCONCLUSIVE") + "  " + points + " so far";
            case ERROR -> ink.doubtful("ERROR") + "  the grader could not do its work; this is not your fault";
        };
    }

    private static String firstLine(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.length() > 200 ? line.substring(0, 200) + " ..." : line;
    }
}
