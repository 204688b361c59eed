package dev.grade.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows what exercises there are, how far the user has come with them, and what to do next. */
@Command(name = "list", description = "Shows the exercises, and what to do next.", mixinStandardHelpOptions = true)
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
        var standings = Standings.of(exercises.library().exercises(), exercises.home().progress(),
                exercises.repeated());
        out.print(standings.table());
        out.println();
        out.println(standings.advice());
        out.flush();
        return ExitCodes.PASSED;
    }
}
