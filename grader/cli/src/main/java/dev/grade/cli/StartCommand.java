package dev.grade.cli;

import dev.grade.exercise.Exercise;
import dev.grade.input.BadInput;
import dev.grade.learn.ProjectFolder;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a project folder for an exercise. */
@Command(name = "start", description = "Makes a folder to work in, which an editor opens as a Maven project.", mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "ID", description = "the exercise")
    private String id = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "DIR", description = "the folder to make; named like the exercise if not given")
    private @Nullable String folder;

    @Mixin
    private ExerciseOptions exercises = new ExerciseOptions();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    StartCommand() {
    }

    @Override
    public Integer call() {
        Exercise exercise = exercises.library().exercise(id);
        Path made = path(folder == null ? exercise.id() : folder);
        ProjectFolder.create(exercise, made);
        exercises.home().progress().started(exercise.id(), made);
        PrintWriter out = spec.commandLine().getOut();
        String answer = exercise.answers().getFirst().path();
        out.println("Made " + made + ": " + exercise.title() + ".");
        out.println();
        out.println("  " + made.resolve("README.md") + "  the task");
        out.println("  " + made.resolve("src/main/java").resolve(answer) + "  to fill in");
        out.println();
        out.println("Next: open the folder in your editor, and let 'grade watch " + made + exercises.repeated()
                + "' grade what you save.");
        out.flush();
        return ExitCodes.PASSED;
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new BadInput("'" + name + "' is no path on this system: " + e.getReason() + ".", e);
        }
    }
}
