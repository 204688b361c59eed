package dev.grade.report.console;

import dev.grade.worker.protocol.Evidence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An interleaving as a table with one line for each step, and as a paragraph. */
final class InterleavingText {
    private static final int INDENT = 8;
    private static final int MOST_STEPS = 16;
    private static final int MOST_NAME = 24;
    /** In place of the beginning of a long name: names that begin alike differ in how they end. */
    private static final String CUT = "...";

    private final Ink ink;

    InterleavingText(Ink ink) {
        this.ink = ink;
    }

    String of(Evidence.Interleaving told) {
        var out = new StringBuilder();
        List<Evidence.Step> steps = told.steps();
        int left = Math.max(0, steps.size() - MOST_STEPS);
        if (left > 0) {
            out.append(" ".repeat(INDENT)).append(ink.faint("... " + left + " steps before these")).append('\n');
        }
        List<Evidence.Step> shown = steps.subList(left, steps.size());
        boolean oneFile = shown.stream().map(Evidence.Step::file).filter(file -> !file.isEmpty()).distinct()
                .count() <= 1;
        int names = width(shown.stream().map(Evidence.Step::thread).toList());
        int places = width(shown.stream().map(step -> place(step, oneFile)).toList());
        int column = INDENT + names + places + 4;
        Evidence.@Nullable Step before = null;
        for (Evidence.Step step : shown) {
            boolean sameThread = before != null && before.thread().equals(step.thread());
            out.append(" ".repeat(INDENT)).append(ink.strong(pad(sameThread ? "" : cut(step.thread()), names)))
                    .append("  ").append(ink.faint(pad(place(step, oneFile), places))).append("  ")
                    .append(Paragraph.behind(column, column,
                            what(step, before == null || !sameThread || !before.holds().equals(step.holds()))));
            before = step;
        }
        if (!told.story().isEmpty()) {
            out.append(Paragraph.wrap(6, told.story()));
        }
        told.needs().forEach(need -> out.append(Paragraph.wrap(6, "It needs " + need + ".")));
        return out.toString();
    }

    private static String what(Evidence.Step step, boolean newHolds) {
        List<String> parts = new ArrayList<>(List.of(step.op()));
        if (!step.object().isEmpty()) {
            parts.add("of " + step.object());
        }
        if (newHolds && !step.holds().isEmpty()) {
            parts.add("(holds " + String.join(", ", step.holds()) + ")");
        }
        return String.join(" ", parts);
    }

    /** With one file in play, its name is said in the text around the table. */
    private static String place(Evidence.Step step, boolean oneFile) {
        return step.file().isEmpty() ? "" : oneFile ? "line " + step.line() : cut(step.file() + ":" + step.line());
    }

    private static String cut(String text) {
        String clean = Paragraph.line(text);
        return clean.length() <= MOST_NAME ? clean : CUT + clean.substring(clean.length() - MOST_NAME + CUT.length());
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(text -> cut(text).length()).max().orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
