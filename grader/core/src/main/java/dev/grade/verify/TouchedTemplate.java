package dev.grade.verify;

import dev.grade.exercise.Exercise;
import dev.grade.exercise.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The template with a class in it that does nothing. The template itself is not graded, for nobody has worked on it; this
 * one is, and must fail.
 */
public final class TouchedTemplate {
    private static final String NAME = "template-touched";
    private static final String ADDED = "\n    static final class AddedToTheTemplate {\n    }\n";

    private TouchedTemplate() {
    }

    /**
     * Writes it.
     *
     * @param folder
     *            an empty folder
     */
    public static Variant in(Path folder, Exercise exercise) throws IOException {
        for (SourceText source : exercise.answers()) {
            Path file = folder.resolve(source.path());
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            String text = source.text();
            int end = text.lastIndexOf('}');
            Files.writeString(file, end < 0 ? text : text.substring(0, end) + ADDED + text.substring(end));
        }
        return new Variant(exercise.id(), NAME, folder, new Expectation.FailsSomehow());
    }
}
