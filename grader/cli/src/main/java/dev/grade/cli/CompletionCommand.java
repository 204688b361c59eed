package dev.grade.cli;

import dev.grade.exercise.Exercise;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Spec;

/** Prints a script that lets a shell complete commands and options. */
@Command(name = "completion", description = "Prints a script for bash and zsh that completes what you type: source <(grade completion).", mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
    private static final List<String> WITH_EXERCISE = List.of("show", "start", "hint", "verify");

    @Mixin
    private ExerciseOptions exercises = new ExerciseOptions();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    CompletionCommand() {
    }

    @Override
    public Integer call() {
        CommandLine root = Subcommands.all();
        List<String> ids = exercises.library().exercises().stream().map(Exercise::id).toList();
        WITH_EXERCISE.forEach(name -> offer(ids, Objects.requireNonNull(root.getSubcommands().get(name))));
        CommandLine assess = Objects.requireNonNull(root.getSubcommands().get("assess"));
        offer(ids, Objects.requireNonNull(assess.getSubcommands().get("new")));
        PrintWriter out = spec.commandLine().getOut();
        out.print(AutoComplete.bash("grade", root));
        out.flush();
        return ExitCodes.PASSED;
    }

    /** Lets the first parameter of a command be completed with the exercises there are now. */
    private static void offer(List<String> ids, CommandLine command) {
        CommandSpec its = command.getCommandSpec();
        PositionalParamSpec id = its.positionalParameters().getFirst();
        its.remove(id);
        its.addPositional(PositionalParamSpec.builder(id).completionCandidates(ids).build());
    }
}
