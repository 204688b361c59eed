package dev.grade.explore;

import dev.grade.explorer.Finding.StoryStep;
import dev.grade.report.console.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** An interleaving as a table: time runs down, and each thread has a column. */
final class StepTable {
    private static final int MOST_COLUMNS = 4;
    private static final int INDENT = 2;
    private static final String GAP = " | ";

    private final List<String> threads;
    private final boolean oneFile;
    private final int width;

    /** A table for these steps, of which it may show only some. */
    StepTable(List<StoryStep> steps) {
        threads = new ArrayList<>(new LinkedHashSet<>(steps.stream().map(StoryStep::thread).toList()));
        oneFile = steps.stream().map(StoryStep::file).distinct().count() <= 1;
        width = threads.isEmpty()
                ? Paragraph.WIDTH
                : (Paragraph.WIDTH - INDENT - GAP.length() * (threads.size() - 1)) / threads.size();
    }

    private boolean hasColumns() {
        return threads.size() <= MOST_COLUMNS;
    }

    /** The names of the threads over their columns. */
    String head() {
        if (!hasColumns()) {
            return "";
        }
        List<String> names = threads.stream().map(Paragraph::line).toList();
        return row(names) + " ".repeat(INDENT) + "-".repeat(Paragraph.WIDTH - INDENT) + "\n";
    }

    /** One step, in the column of its thread. */
    String row(StoryStep step) {
        String place = oneFile ? "line " + step.line() : step.file() + ":" + step.line();
        String object = step.object().isEmpty() ? "" : " (" + step.object() + ")";
        String holds = step.holds().isEmpty() ? "" : " [holds " + String.join(", ", step.holds()) + "]";
        String text = Paragraph.line(place + ": " + step.op() + object);
        if (!hasColumns()) {
            String name = Paragraph.line(step.thread());
            return Paragraph.wrap(INDENT, name + ": " + text + holds);
        }
        List<String> cells = new ArrayList<>();
        for (String thread : threads) {
            cells.add(thread.equals(step.thread()) ? text : "");
        }
        return row(cells);
    }

    private String row(List<String> cells) {
        List<List<String>> wrapped = cells.stream().map(this::wrap).toList();
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        var out = new StringBuilder();
        for (int line = 0; line < height; line++) {
            var text = new StringBuilder(" ".repeat(INDENT));
            for (int i = 0; i < wrapped.size(); i++) {
                String part = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
                text.append(i == 0 ? "" : GAP).append(part).append(" ".repeat(Math.max(0, width - part.length())));
            }
            out.append(text.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }

    private List<String> wrap(String text) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String rest = word;
            if (!line.isEmpty() && line.length() + 1 + rest.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(' ');
            }
            while (line.length() + 1 + rest.length() > width && rest.length() >= width) {
                int part = width - line.length();
                lines.add(line + rest.substring(0, part));
                rest = rest.substring(part);
                line.setLength(0);
                line.append(' ');
            }
            line.append(line.isEmpty() || line.toString().isBlank() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }
}
