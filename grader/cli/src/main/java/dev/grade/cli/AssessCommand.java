package dev.grade.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Take-homes for interviews. */
@Command(name = "assess", description = "For interviewers: makes a take-home, and reviews what comes back.", mixinStandardHelpOptions = true, subcommands = {
        AssessNewCommand.class, AssessReviewCommand.class})
final class AssessCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("UnusedVariable") // its commands read what is given before them
    private ExerciseOptions exercises = new ExerciseOptions();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    AssessCommand() {
    }

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(spec.commandLine(),
                "Say what to do: 'grade assess new EXERCISE...' or 'grade assess review SUBMISSION.zip'");
    }
}
