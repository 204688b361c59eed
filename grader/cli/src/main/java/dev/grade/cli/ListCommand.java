package dev.grade.cli;

import dev.grade.exercise.Exercise;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows what exercises there are. */
@Command(name = "list", description = "Shows the exercises.", mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
    @Mixin
    private ExerciseOptions exercises = new ExerciseOptions();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ListCommand() {
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Exercise> all = exercises.library().exercises().stream()
                .sorted(Comparator.comparingInt(Exercise::level).thenComparing(Exercise::id)).toList();
        int widest = all.stream().mapToInt(exercise -> exercise.id().length()).max().orElse(0);
        all.forEach(exercise -> out.println(String.format("%-" + widest + "s  level %d  %s", exercise.id(),
                exercise.level(), exercise.title())));
        out.println();
        out.println("'grade show ID' tells what an exercise asks for.");
        out.flush();
        return ExitCodes.PASSED;
    }
}
