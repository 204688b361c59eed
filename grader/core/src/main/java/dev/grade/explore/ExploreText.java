package dev.grade.explore;

import dev.grade.compile.child.Diagnostic;
import dev.grade.explorer.Finding;
import dev.grade.explorer.Finding.StoryStep;
import dev.grade.explorer.Outcome;
import dev.grade.report.Advice;
import dev.grade.report.console.Ink;
import dev.grade.report.console.Paragraph;
import java.util.List;
import java.util.Locale;

/** What an exploration found, for a person at a terminal. */
public final class ExploreText {
    private static final int MOST_STEPS = 40;
    private static final int MOST_ERRORS = 5;

    private final Ink ink;
    private final StringBuilder out = new StringBuilder();

    private ExploreText(Ink ink) {
        this.ink = ink;
    }

    /**
     * The outcome as lines of text.
     *
     * @param replay
     *            the command that shows it again, or an empty string
     */
    public static String write(UserProgram program, Outcome outcome, String replay, Ink ink) {
        return new ExploreText(ink).of(program, outcome, replay);
    }

    /** The compiler's errors as lines of text. */
    public static String errors(List<Diagnostic> errors) {
        var out = new StringBuilder();
        for (Diagnostic error : errors.stream().limit(MOST_ERRORS).toList()) {
            String place = error.line() > 0 ? error.file() + ":" + error.line() + ": " : "";
            out.append(Paragraph.wrap(2, place + error.message()));
            if (!error.sourceLine().isBlank()) {
                out.append("    ").append(Paragraph.line(error.sourceLine().strip())).append('\n');
            }
        }
        if (errors.size() > MOST_ERRORS) {
            out.append("  ").append(errors.size() - MOST_ERRORS).append(" more\n");
        }
        return out.toString();
    }

    private String of(UserProgram program, Outcome outcome, String replay) {
        out.append(ink.strong(Paragraph.line(program.mainClass()))).append("  ")
                .append(Paragraph.line(program.location().path())).append("\n\n");
        switch (outcome) {
            case Outcome.Found found -> finding(found.finding());
            case Outcome.NothingFound nothing -> nothing.notes().forEach(note -> out.append(Paragraph.wrap(2, note)));
            case Outcome.NotControllable not ->
                out.append(Paragraph.wrap(2, "Nothing can be said: " + not.what() + "."));
            case Outcome.Broken broken -> out.append(Paragraph.wrap(2, "Nothing can be said, which is no fault of your"
                    + " program: " + broken.what() + ". Please report it, with the program."));
        }
        switch (outcome) {
            case Outcome.Found(var finding, var strength) -> {
                out.append('\n').append(ink.bad("FAILED")).append("  ").append(finding.bugClass().id())
                        .append(String.format(Locale.ROOT, ", found after %,d schedules with seed %d\n",
                                strength.schedules(), strength.seed()));
                out.append(Paragraph.wrap(0, "Next: " + Advice.nextStep(finding.bugClass())));
                if (!replay.isEmpty()) {
                    out.append("See it again step by step:\n  ").append(Paragraph.line(replay)).append('\n');
                }
            }
            case Outcome.NothingFound nothing -> out.append(ink.good("NOTHING FOUND")).append("  ")
                    .append(nothing.strength().phrase()).append(", seed ").append(nothing.strength().seed())
                    .append('\n');
            case Outcome.NotControllable not -> out.append('\n').append(ink.doubtful("INCONCLUSIVE")).append("  after ")
                    .append(not.strength().schedules()).append(" schedules\n");
            case Outcome.Broken broken -> out.append('\n').append(ink.doubtful("ERROR")).append("  after ")
                    .append(broken.strength().schedules()).append(" schedules\n");
        }
        return out.toString();
    }

    private void finding(Finding finding) {
        out.append(Paragraph.wrap(2, finding.message())).append('\n');
        List<StoryStep> steps = finding.steps();
        if (!steps.isEmpty()) {
            var table = new StepTable(steps);
            out.append(table.head());
            if (steps.size() > MOST_STEPS) {
                out.append("  ... ").append(steps.size() - MOST_STEPS).append(" steps before\n");
            }
            steps.subList(Math.max(0, steps.size() - MOST_STEPS), steps.size())
                    .forEach(step -> out.append(table.row(step)));
            out.append('\n');
        }
        if (!finding.story().isBlank()) {
            out.append(Paragraph.wrap(2, finding.story()));
        }
        finding.needs().forEach(need -> out.append(Paragraph.wrap(2, "It needs " + need + ".")));
        if (!finding.output().isBlank()) {
            String first = finding.output().strip().lines().findFirst().orElse("");
            out.append(Paragraph.wrap(2,
                    "The program printed: " + (first.length() > 200 ? first.substring(0, 200) + " ..." : first)));
        }
    }
}
