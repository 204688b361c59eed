package dev.grade.cli;

import dev.grade.exercise.CheckSpec;
import dev.grade.exercise.Exercise;
import dev.grade.exercise.TaskText;
import java.io.PrintWriter;
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
        TaskText text = TaskText.of(exercise);
        if (!text.task().isEmpty()) {
            out.println(text.task());
            out.println();
        }
        out.println("Checks");
        int total = exercise.checks().stream().mapToInt(CheckSpec::points).sum();
        for (CheckSpec check : exercise.checks()) {
            out.println(String.format("  %-10s %3d/%d  %s", check.kind().id(), check.points(), total, check.title()));
        }
        out.println();
        if (!text.hints().isEmpty()) {
            out.println("Hints: " + text.hints().size() + "; 'grade hint " + exercise.id() + exercises.repeated()
                    + "' shows one at a time.");
        }
        out.println("Next: 'grade start " + exercise.id() + exercises.repeated() + "' makes a folder to work in.");
        out.flush();
        return ExitCodes.PASSED;
    }
}
