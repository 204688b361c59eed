package dev.grade.cli;

import dev.grade.compile.Compilers;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;

/** Entry of the {@code grade} command. */
public final class Main {
    private Main() {
    }

    /** Runs the command and exits with its code. */
    public static void main(String[] args) {
        var standard = new StandardOutput();
        var out = new PrintWriter(standard, false, charset("stdout.encoding"));
        var err = new PrintWriter(System.err, true, charset("stderr.encoding"));
        int code;
        // to read the command line takes as long as to start the compiler, and there are two cores
        boolean grades = Subcommands.meanGrading(args);
        try (var compilers = grades ? Compilers.startingAhead() : new Compilers()) {
            code = run(args, out, err, grades ? () -> compilers : Compilers::startingAhead);
        } catch (Error e) {
            err.println("grade: the grader failed, which is its own fault and not yours: " + e);
            code = ExitCodes.GRADER_ERROR;
        }
        out.flush();
        Optional<String> complaint = standard.complaint();
        complaint.ifPresent(err::println);
        System.exit(complaint.isPresent() ? ExitCodes.GRADER_ERROR : code);
    }

    /** Runs the command; says in one line what is wrong with bad input. */
    static int run(String[] args, PrintWriter out, PrintWriter err) {
        return run(args, out, err, Compilers::startingAhead);
    }

    private static int run(String[] args, PrintWriter out, PrintWriter err, Supplier<Compilers> compilers) {
        var commandLine = Subcommands.forArguments(compilers, args).setOut(out).setErr(err)
                .setUsageHelpAutoWidth(false).setAbbreviatedOptionsAllowed(false);
        commandLine.setExecutionStrategy(parsed -> {
            refuseMisplacedOptions(parsed);
            return new CommandLine.RunLast().execute(parsed);
        });
        commandLine.setParameterExceptionHandler((exception, _) -> Complaint.of(exception).print(err));
        commandLine.setExecutionExceptionHandler((exception, _, _) -> Complaint.of(exception).print(err));
        return commandLine.execute(args);
    }

    /** An option before the name of a command would say nothing to that command: better to hear of it. */
    private static void refuseMisplacedOptions(CommandLine.ParseResult parsed) {
        if (!parsed.hasSubcommand()) {
            return;
        }
        String command = parsed.subcommand().commandSpec().name();
        for (CommandLine.Model.OptionSpec option : parsed.matchedOptions()) {
            if (!option.longestName().equals(ExerciseOptions.FOLDER) && !option.usageHelp() && !option.versionHelp()) {
                throw new CommandLine.ParameterException(parsed.commandSpec().commandLine(),
                        "'" + option.longestName() + "' stands before '" + command
                                + "', where it has no effect; write it after '" + command
                                + "' if it knows the option.");
            }
        }
    }

    private static Charset charset(String property) {
        try {
            return Charset.forName(System.getProperty(property, "UTF-8"));
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
