package dev.grade.report.github;

import dev.grade.api.BugClass;
import dev.grade.report.Advice;
import dev.grade.report.Report;
import dev.grade.report.console.CheckText;
import dev.grade.run.CheckResult;
import dev.grade.worker.protocol.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The summary of a step, in GitHub's Markdown. */
public final class StepSummary {
    private static final int MOST_DETAIL = 6_000;
    private static final int MOST_OUTPUT = 2_000;

    private StepSummary() {
    }

    /**
     * The summary of one or more reports, as many as there is room for.
     *
     * @param room
     *            in bytes; GitHub drops the whole summary of a step if it is larger than one mebibyte
     */
    public static String write(List<Report> reports, int room) {
        var out = new StringBuilder();
        int taken = 0;
        if (reports.size() > 1) {
            out.append(table(reports));
            taken = bytes(out);
        }
        int written = 0;
        for (Report report : reports) {
            String section = section(report);
            int size = section.getBytes(StandardCharsets.UTF_8).length;
            if (taken + size > room - 200) {
                break;
            }
            out.append(section);
            taken += size;
            written++;
        }
        int left = reports.size() - written;
        if (left > 0) {
            out.append("\n").append(left).append(left == 1 ? " report" : " reports")
                    .append(" had no room here; write them to a file with `--json`.\n");
        }
        return bytes(out) > room ? "" : out.toString();
    }

    private static int bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static String table(List<Report> reports) {
        var out = new StringBuilder("| exercise | submission | outcome | points |\n|---|---|---|---:|\n");
        reports.stream().limit(1_000)
                .forEach(report -> out.append("| ").append(Markdown.inline(report.exercise().id(), 100)).append(" | ")
                        .append(Markdown.inline(report.submission(), 200)).append(" | ")
                        .append(report.grade().outcome().id()).append(" | ").append(report.grade().score())
                        .append(" |\n"));
        return out.append('\n').toString();
    }

    private static String section(Report report) {
        var out = new StringBuilder("## ").append(Markdown.inline(report.exercise().title(), 200)).append(": ")
                .append(report.grade().score()).append(" of 100 points\n\n");
        out.append(Markdown.inline(report.submission(), 300)).append("\n\n");
        report.notes().stream().limit(10)
                .forEach(note -> out.append(Markdown.inline(note, 500)).append("\n\n"));
        out.append("| | check | points | |\n|---|---|---:|---|\n");
        for (int i = 0; i < report.checks().size(); i++) {
            row(out, report.checks().get(i), report.grade().points().get(i));
        }
        out.append('\n');
        report.grade().bugClasses().stream().findFirst().map(Advice::nextStep)
                .ifPresent(step -> out.append("**Next:** ").append(Markdown.inline(step, 500)).append("\n\n"));
        report.checks().stream().filter(StepSummary::worthTelling).forEach(check -> detail(out, report, check));
        return out.toString();
    }

    private static void row(StringBuilder out, CheckResult check, int points) {
        Verdict verdict = check.result().verdict();
        String note = verdict == Verdict.FAILED
                ? check.result().bugClass().map(BugClass::id).orElse("")
                : verdict == Verdict.PASSED ? CheckText.strength(check.result().strength()) : CheckText.headline(check);
        out.append("| ").append(mark(verdict)).append(" | ").append(Markdown.inline(check.check().title(), 200))
                .append(" | ")
                .append(check.check().points() == 0 ? "" : points + "/" + check.check().points()).append(" | ")
                .append(Markdown.inline(note, 200)).append(" |\n");
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "passed";
            case FAILED -> "**FAILED**";
            case INCONCLUSIVE -> "unclear";
            case NOT_RUN -> "not run";
            case GRADER_ERROR -> "**grader error**";
        };
    }

    private static boolean worthTelling(CheckResult check) {
        return List.of(Verdict.FAILED, Verdict.INCONCLUSIVE, Verdict.GRADER_ERROR).contains(check.result().verdict());
    }

    private static void detail(StringBuilder out, Report report, CheckResult check) {
        out.append("<details><summary>").append(Markdown.inline(check.check().title(), 200))
                .append("</summary>\n\n").append(Markdown.block(CheckText.of(report, check), MOST_DETAIL));
        if (!check.output().isBlank()) {
            out.append("\nThe code printed:\n\n").append(Markdown.block(check.output(), MOST_OUTPUT));
        }
        out.append("\n</details>\n\n");
    }
}
