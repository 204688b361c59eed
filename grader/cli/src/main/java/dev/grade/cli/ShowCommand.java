package dev.grade.cli;

import dev.grade.exercise.CheckSpec;
import dev.grade.exercise.Exercise;
import dev.grade.input.BadInput;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what an exercise asks for and how it is graded. */
@Command(name = "show", description = "Shows what an exercise asks for.", mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "the exercise")
    private String id = "";

    @Mixin
    private ExerciseOptions exercises = new ExerciseOptions();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ShowCommand() {
    }

    @Override
    public Integer call() {
        Exercise exercise = exercises.library().exercise(id);
        PrintWriter out = spec.commandLine().getOut();
        Path task = exercise.folder().resolve("README.md");
        if (Files.isRegularFile(task)) {
            try {
                out.println(Files.readString(task).strip());
            } catch (IOException e) {
                throw new BadInput(task + " can't be read: " + e.getMessage(), e);
            }
            out.println();
        }
        out.println("Checks");
        int total = exercise.checks().stream().mapToInt(CheckSpec::points).sum();
        for (CheckSpec check : exercise.checks()) {
            out.println(String.format("  %-10s %3d/%d  %s", check.kind().id(), check.points(), total, check.title()));
        }
        out.println();
        out.println("Start from " + exercises.home().template(exercise).normalize() + ", then: grade PATH");
        out.flush();
        return ExitCodes.PASSED;
    }
}
