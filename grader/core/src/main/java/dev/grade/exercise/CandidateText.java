package dev.grade.exercise;

import dev.grade.input.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The task of an exercise as a candidate reads it: without advice for the interview, and without what hidden checks look at. */
public final class CandidateText {
    private static final String GRADED = "what is graded";
    private static final String HINTS = "hints";
    private static final Set<String> LEFT_OUT = Set.of("in an interview", "interview", "follow-up questions");

    private CandidateText() {
    }

    /**
     * The text as Markdown.
     *
     * @param hints
     *            whether the candidate gets the hints
     */
    public static String of(Exercise exercise, boolean hints) {
        Path file = exercise.folder().resolve("README.md");
        try {
            String text = Files.isRegularFile(file) ? Files.readString(file) : "# " + exercise.title() + "\n";
            return rewrite(text, graded(exercise), hints);
        } catch (IOException e) {
            throw new BadInput(file + " can't be read: " + e.getMessage(), e);
        }
    }

    static String rewrite(String text, String graded, boolean hints) {
        var out = new StringBuilder();
        String section = "";
        boolean code = false;
        boolean told = false;
        for (String line : text.lines().toList()) {
            if (line.startsWith("```")) {
                code = !code;
            }
            if (!code && line.startsWith("## ")) {
                section = line.substring(3).strip().toLowerCase(Locale.ROOT);
                if (section.equals(GRADED) || (section.equals(HINTS) && !told)) {
                    out.append(told ? "" : graded);
                    told = true;
                }
            }
            boolean left = LEFT_OUT.contains(section) || section.equals(GRADED) || (section.equals(HINTS) && !hints);
            if (!left) {
                out.append(line).append('\n');
            }
        }
        return (told ? out.toString() : out + "\n" + graded).strip() + "\n";
    }

    private static String graded(Exercise exercise) {
        List<CheckSpec> shown = exercise.checks().stream().filter(check -> !check.hidden()).toList();
        Withheld withheld = ShownManifest.withheld(exercise);
        var out = new StringBuilder("## What is graded\n\n| check that you may see | points |\n|---|---:|\n");
        shown.forEach(check -> out.append("| ").append(check.title().replace("|", "\\|")).append(" | ")
                .append(check.points()).append(" |\n"));
        String note = withheld.note();
        return out.append(note.isEmpty() ? "\n" : "\n" + note + " They look at the same task, harder.\n\n").toString();
    }
}
