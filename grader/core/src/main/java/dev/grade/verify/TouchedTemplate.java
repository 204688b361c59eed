package dev.grade.verify;

import dev.grade.api.BugClass;
import dev.grade.exercise.Exercise;
import dev.grade.exercise.SourceText;
import dev.grade.mutate.EmptyClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;

/**
 * The template with a class in it that does nothing. The template itself is not graded, for nobody has worked on it; this
 * one is, and must fail.
 */
public final class TouchedTemplate {
    private static final String NAME = "template-touched";
    /** With these no check was run. */
    private static final Set<BugClass> UNTRIED = Set.of(BugClass.COMPILE_ERROR, BugClass.NOT_ATTEMPTED,
            BugClass.API_MISMATCH);

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
            Files.writeString(file, EmptyClass.in(source.text()));
        }
        return new Variant(exercise.id(), NAME, folder, new Expectation.FailsSomehow(UNTRIED));
    }
}
