package dev.grade.assess.pack;

import dev.grade.compile.PreparedExercise;
import java.nio.file.Path;
import java.util.List;

/**
 * What a take-home is to be made of.
 *
 * @param title
 *            what it is called
 * @param hours
 *            how long it should take, 0 if that is not said
 * @param hints
 *            whether the candidate gets the hints
 * @param script
 *            the script {@code grade}
 * @param classPath
 *            the jars of the grader; folders of classes become jars
 */
public record Wanted(List<PreparedExercise> exercises, String title, int hours, boolean hints, Path script,
        List<Path> classPath) {
    public Wanted {
        exercises = List.copyOf(exercises);
        classPath = List.copyOf(classPath);
    }
}
