package dev.grade.report.console;

import dev.grade.worker.protocol.Evidence;
import java.util.ArrayList;
import java.util.List;

/** An interleaving as a table with one line for each step, and as a paragraph. */
final class InterleavingText {
    private static final int INDENT = 8;
    private static final int MOST_STEPS = 16;
    private static final int MOST_NAME = 24;

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
        int names = width(shown.stream().map(Evidence.Step::thread).toList());
        int places = width(shown.stream().map(InterleavingText::place).toList());
        String before = "";
        for (Evidence.Step step : shown) {
            String name = step.thread().equals(before) ? "" : cut(step.thread());
            before = step.thread();
            out.append(" ".repeat(INDENT)).append(ink.strong(pad(name, names))).append("  ")
                    .append(ink.faint(pad(place(step), places))).append("  ")
                    .append(Paragraph.behind(INDENT + names + places + 4, INDENT + names + places + 4, what(step)));
        }
        if (!told.story().isEmpty()) {
            out.append(Paragraph.wrap(6, told.story()));
        }
        told.needs().forEach(need -> out.append(Paragraph.wrap(6, "It needs " + need + ".")));
        return out.toString();
    }

    private static String what(Evidence.Step step) {
        List<String> parts = new ArrayList<>(List.of(step.op()));
        if (!step.object().isEmpty()) {
            parts.add("of " + step.object());
        }
        if (!step.holds().isEmpty()) {
            parts.add("(holds " + String.join(", ", step.holds()) + ")");
        }
        return String.join(" ", parts);
    }

    private static String place(Evidence.Step step) {
        return step.file().isEmpty() ? "" : cut(step.file() + ":" + step.line());
    }

    private static String cut(String text) {
        String clean = Paragraph.clean(text).replace('\n', ' ');
        return clean.length() <= MOST_NAME ? clean : clean.substring(clean.length() - MOST_NAME);
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(text -> cut(text).length()).max().orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
