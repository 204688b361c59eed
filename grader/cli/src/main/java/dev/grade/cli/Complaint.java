package dev.grade.cli;

import dev.grade.explore.UserProgram;
import dev.grade.fork.confine.Unprotected;
import dev.grade.input.BadInput;
import java.io.PrintWriter;
import picocli.CommandLine;

/**
 * What the command says when it can't do what was asked: one line, whatever stands in it.
 *
 * @param code
 *            the exit code that goes with it
 */
record Complaint(String text, int code, Exception cause) {
    static Complaint of(Exception exception) {
        String said = String.valueOf(exception.getMessage());
        return switch (exception) {
            case CommandLine.UnmatchedArgumentException extra when !extra.isUnknownOption() ->
                new Complaint("'" + extra.getCommandLine().getCommandName() + "' does not know what to do with '"
                        + extra.getUnmatched().getFirst() + "'. Try 'grade --help'.", ExitCodes.BAD_INPUT, extra);
            case CommandLine.ParameterException wrong ->
                new Complaint(said + (said.matches("(?s).*[.!?]") ? "" : ".") + " Try 'grade --help'.",
                        ExitCodes.BAD_INPUT, wrong);
            case UserProgram.DoesNotCompile broken -> new Complaint(said + ": "
                    + broken.errors().getFirst().message().lines().findFirst().orElse(""), ExitCodes.BAD_INPUT, broken);
            case BadInput bad -> new Complaint(said, ExitCodes.BAD_INPUT, bad);
            case Unprotected unprotected ->
                new Complaint("nothing was graded: " + said, ExitCodes.GRADER_ERROR, unprotected);
            case InterruptedException interrupted -> new Complaint("interrupted before the end; nothing was graded.",
                    ExitCodes.GRADER_ERROR, interrupted);
            default -> new Complaint("the grader failed, which is its own fault and not yours: " + exception,
                    ExitCodes.GRADER_ERROR, exception);
        };
    }

    /** Prints it, and returns the exit code. */
    int print(PrintWriter err) {
        err.println("grade: " + oneLine(text));
        if (code == ExitCodes.GRADER_ERROR && System.getenv("GRADE_DEBUG") != null) {
            cause.printStackTrace(err);
        }
        err.flush();
        return code;
    }

    /** File names come from anywhere: nothing in them may steer the terminal or look like another line. */
    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
    }
}
