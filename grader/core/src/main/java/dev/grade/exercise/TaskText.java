package dev.grade.exercise;

import dev.grade.input.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The task of an exercise as its author wrote it in {@code README.md}.
 *
 * @param task
 *            the text without its hints, or an empty string
 * @param hints
 *            the items of the numbered list under {@code ## Hints}, the mildest first
 */
public record TaskText(String task, List<String> hints) {
    private static final Pattern ITEM = Pattern.compile("[0-9]+[.)] +");

    public TaskText {
        hints = List.copyOf(hints);
    }

    /** Reads the task text of an exercise; empty if there is none. */
    public static TaskText of(Exercise exercise) {
        Path file = exercise.folder().resolve("README.md");
        if (!Files.isRegularFile(file)) {
            return new TaskText("", List.of());
        }
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new BadInput(file + " can't be read: " + e.getMessage(), e);
        }
    }

    static TaskText parse(String text) {
        var task = new StringBuilder();
        List<String> hints = new ArrayList<>();
        boolean hinting = false;
        boolean code = false;
        for (String line : text.lines().toList()) {
            if (line.startsWith("```")) {
                code = !code;
            }
            if (!code && line.startsWith("## ")) {
                hinting = line.strip().equalsIgnoreCase("## Hints");
            }
            if (!hinting) {
                task.append(line).append('\n');
            } else if (ITEM.matcher(line).lookingAt()) {
                hints.add(ITEM.matcher(line).replaceFirst("").strip());
            } else if (!line.isBlank() && !hints.isEmpty()) {
                hints.set(hints.size() - 1, hints.getLast() + " " + line.strip());
            }
        }
        return new TaskText(task.toString().strip(), hints);
    }
}
