package dev.grade.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints a script that lets a shell complete commands and options. */
@Command(name = "completion", description = "Prints a script for bash and zsh that completes what you type: source <(grade completion).", mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    CompletionCommand() {
    }

    @Override
    public Integer call() {
        CommandLine root = new CommandLine(new GradeCommand());
        PrintWriter out = spec.commandLine().getOut();
        out.print(AutoComplete.bash("grade", root));
        out.flush();
        return ExitCodes.PASSED;
    }
}
