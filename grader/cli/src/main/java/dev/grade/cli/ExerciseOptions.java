package dev.grade.cli;

import dev.grade.compile.Preparation;
import dev.grade.compile.PreparedExercise;
import dev.grade.exercise.ExerciseLibrary;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the exercises are; the same for every command. */
final class ExerciseOptions {
    @Option(names = "--exercises", paramLabel = "DIR", description = "take the exercises from DIR")
    private @Nullable Path folder;

    private final Home home = Home.find();

    Home home() {
        return home;
    }

    ExerciseLibrary library() {
        return home.exercises(folder);
    }

    PreparedExercise prepare(dev.grade.exercise.Exercise exercise) {
        return new Preparation(home.cache()).prepare(exercise);
    }
}
