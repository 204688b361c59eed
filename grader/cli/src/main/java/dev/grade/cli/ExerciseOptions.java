package dev.grade.cli;

import dev.grade.compile.Preparation;
import dev.grade.compile.PreparedExercise;
import dev.grade.exercise.ExerciseLibrary;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where the exercises are; the same for every command. */
final class ExerciseOptions {
    static final String FOLDER = "--exercises";

    @Option(names = FOLDER, paramLabel = "DIR", description = "take the exercises from DIR")
    private @Nullable Path folder;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    private final Home home = Home.find();

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ExerciseOptions() {
    }

    Home home() {
        return home;
    }

    /** The library; one that the user names is read as a whole, so that whoever writes it is told what is wrong with it. */
    ExerciseLibrary library() {
        ExerciseLibrary library = home.exercises(folder());
        if (folder() != null) {
            library.exercises();
        }
        return library;
    }

    /** The folder that was named, if one was. */
    @Nullable
    Path folder() {
        return folder == null ? givenBeforeTheCommand() : folder;
    }

    /** What a command that is advised needs so that it finds the same exercises: empty, or an option with a space before it. */
    String repeated() {
        return folder() == null ? "" : " " + FOLDER + " " + folder();
    }

    /** {@code grade --exercises DIR list} means the same as {@code grade list --exercises DIR}. */
    private @Nullable Path givenBeforeTheCommand() {
        for (CommandSpec above = command.parent(); above != null; above = above.parent()) {
            OptionSpec option = above.findOption(FOLDER);
            if (option != null && option.getValue() != null) {
                return option.getValue();
            }
        }
        return null;
    }

    Preparation preparation() {
        return new Preparation(home.cache());
    }

    PreparedExercise prepare(dev.grade.exercise.Exercise exercise) {
        return preparation().prepare(exercise);
    }
}
