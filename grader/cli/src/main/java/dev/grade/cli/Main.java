package dev.grade.cli;

import dev.grade.fork.confine.Unprotected;
import dev.grade.input.BadInput;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Entry of the {@code grade} command. */
public final class Main {
    private Main() {
    }

    /** Runs the command and exits with its code. */
    public static void main(String[] args) {
        var out = new PrintWriter(System.out, false, charset("stdout.encoding"));
        var err = new PrintWriter(System.err, true, charset("stderr.encoding"));
        int code;
        try {
            code = run(args, out, err);
        } catch (Error e) {
            err.println("grade: the grader failed, which is its own fault and not yours: " + e);
            code = ExitCodes.GRADER_ERROR;
        }
        out.flush();
        System.exit(code);
    }

    /** Runs the command; says in one line what is wrong with bad input. */
    static int run(String[] args, PrintWriter out, PrintWriter err) {
        var commandLine = new CommandLine(new GradeCommand()).setOut(out).setErr(err)
                .setUsageHelpAutoWidth(false).setAbbreviatedOptionsAllowed(false);
        commandLine.setParameterExceptionHandler((exception, _) -> {
            err.println("grade: " + exception.getMessage() + " Try 'grade --help'.");
            return ExitCodes.BAD_INPUT;
        });
        commandLine.setExecutionExceptionHandler((exception, _, _) -> explain(exception, err));
        return commandLine.execute(args);
    }

    private static int explain(Exception exception, PrintWriter err) {
        return switch (exception) {
            case CommandLine.ParameterException wrong -> {
                err.println("grade: " + wrong.getMessage() + " Try 'grade --help'.");
                yield ExitCodes.BAD_INPUT;
            }
            case BadInput bad -> {
                err.println("grade: " + bad.getMessage());
                yield ExitCodes.BAD_INPUT;
            }
            case Unprotected unprotected -> {
                err.println("grade: nothing was graded: " + unprotected.getMessage());
                yield ExitCodes.GRADER_ERROR;
            }
            case InterruptedException interrupted -> {
                err.println("grade: interrupted before the end; nothing was graded.");
                yield ExitCodes.GRADER_ERROR;
            }
            default -> {
                err.println("grade: the grader failed, which is its own fault and not yours: " + exception);
                if (System.getenv("GRADE_DEBUG") != null) {
                    exception.printStackTrace(err);
                }
                yield ExitCodes.GRADER_ERROR;
            }
        };
    }

    private static Charset charset(String property) {
        try {
            return Charset.forName(System.getProperty(property, "UTF-8"));
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
