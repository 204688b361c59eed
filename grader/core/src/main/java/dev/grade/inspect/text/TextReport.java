package dev.grade.inspect.text;

import dev.grade.input.ServerCommand;
import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.finding.Inspection;
import dev.grade.inspect.finding.Observed;
import dev.grade.inspect.finding.PathStep;
import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.source.Sources;
import java.util.List;
import java.util.Map;

/** Findings for a person at a terminal: plain text, readable at 80 columns. */
public final class TextReport {

    private static final int MOST_OTHERS = 5;

    private static final int WIDTH = 80;
    private static final int MOST_STEPS = 5;

    private final Map<String, String> files;

    public TextReport(Sources sources) {
        this(sources.files());
    }

    /** Reports about these texts, by file name. */
    public TextReport(Map<String, String> files) {
        this.files = Map.copyOf(files);
    }

    /** The whole report; ends with what was covered. */
    public String of(Inspection inspection) {
        var out = new StringBuilder();
        inspection.findings().forEach(f -> out.append(of(f)).append('\n'));
        long errors = count(inspection, Severity.ERROR);
        long warnings = count(inspection, Severity.WARNING);
        long notes = count(inspection, Severity.NOTE);
        out.append(inspection.findings().isEmpty()
                ? "No findings."
                : plural(errors, "error") + ", "
                        + plural(warnings, "warning") + ", " + plural(notes, "note") + ".")
                .append('\n');
        return out.append(inspection.coverage().sentence()).append(".\n").toString();
    }

    private static long count(Inspection inspection, Severity severity) {
        return inspection.findings().stream().filter(f -> f.severity() == severity).count();
    }

    private static String plural(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    /** One finding. */
    public String of(Finding finding) {
        var out = new StringBuilder();
        out.append(clean(finding.file())).append(':').append(finding.line()).append(':')
                .append(finding.place().column())
                .append("  ").append(finding.severity().word()).append("  ").append(finding.rule()).append(' ')
                .append(finding.title()).append('\n');
        wrap(out, "    ", finding.message());
        snippet(out, finding);
        path(out, finding.path());
        if (!finding.alsoFrom().isEmpty()) {
            wrap(out, "  also  ",
                    "reached from "
                            + String.join(", ", finding.alsoFrom().stream().limit(MOST_OTHERS).map(Object::toString)
                                    .toList()));
        }
        wrap(out, "  why   ", finding.why());
        wrap(out, "  fix   ", finding.fix());
        Observed seen = finding.observed();
        if (seen != null) {
            wrap(out, "  seen  ", seen.count() + " times in the run, " + seen.millis() + " ms in total, longest "
                    + seen.longestMillis() + " ms");
        }
        out.append("  docs  ").append(finding.rule()).append("   to allow it here: // grade:allow ")
                .append(finding.rule()).append(" <reason>\n");
        return out.toString();
    }

    private void snippet(StringBuilder out, Finding finding) {
        String line = line(finding);
        if (line.isBlank()) {
            return;
        }
        String number = "    " + finding.line() + " | ";
        int from = finding.place().column() - 1;
        // Long lines are shown from a little before the place on.
        int cut = Math.max(0, Math.min(from - 20, line.length() - (WIDTH - number.length())));
        String shown = line.substring(cut, Math.min(line.length(), cut + WIDTH - number.length())).replace('\t', ' ');
        out.append(number).append(clean(shown)).append('\n');
        int marks = Math.clamp(finding.place().endColumn() - finding.place().column(), 1,
                Math.max(1, shown.length() - (from - cut)));
        out.repeat(' ', number.length() - 2).append("| ").repeat(' ', Math.max(0, from - cut)).repeat('^', marks)
                .append('\n');
    }

    private String line(Finding finding) {
        String text = files.getOrDefault(finding.file(), "");
        return text.lines().skip(finding.line() - 1L).findFirst().orElse("");
    }

    private static void path(StringBuilder out, List<PathStep> path) {
        if (path.isEmpty()) {
            return;
        }
        String lead = "  path  ";
        int folded = path.size() - MOST_STEPS;
        for (int i = 0; i < path.size(); i++) {
            if (folded > 0 && i > 0 && i <= folded) {
                if (i == 1) {
                    out.append("        ... ").append(plural(folded, "step")).append(" between\n");
                }
                continue;
            }
            PathStep step = path.get(i);
            String arrow = i == 0 ? "" : "-> ";
            String thread = i == 0 ? "   [thread: " + step.thread() + "]" : "";
            wrap(out, lead, arrow + step.call() + "  (" + step.place() + ")" + thread);
            lead = "        ";
        }
    }

    /** Without what could steer a terminal, turn the direction of the text, or be a command for a CI server. */
    private static String clean(String text) {
        var clean = new StringBuilder(text);
        for (int i = 0; i < clean.length(); i++) {
            int type = Character.getType(clean.charAt(i));
            if (type == Character.CONTROL || type == Character.FORMAT || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR) {
                clean.setCharAt(i, clean.charAt(i) == '\t' || clean.charAt(i) == '\n' ? ' ' : '?');
            }
        }
        return ServerCommand.blunt(clean.toString());
    }

    private static void wrap(StringBuilder out, String lead, String raw) {
        String text = clean(raw);
        String indent = " ".repeat(lead.length());
        var line = new StringBuilder(lead);
        boolean empty = true;
        for (String word : text.split(" ", -1)) {
            if (!empty && line.length() + word.length() + 1 > WIDTH) {
                out.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(indent);
                empty = true;
            }
            if (!empty) {
                line.append(' ');
            }
            line.append(word);
            empty = false;
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }
}
