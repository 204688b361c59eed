package dev.grade.cli;

import dev.grade.exercise.Exercise;
import dev.grade.exercise.TaskText;
import dev.grade.learn.Progress;
import dev.grade.report.console.Paragraph;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the next hint. */
@Command(name = "hint", description = "Shows the next hint, one at a time.", mixinStandardHelpOptions = true)
final class HintCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "the exercise")
    private String id = "";

    @Option(names = "--all", description = "show all that were shown so far, and the next one")
    private boolean all;

    @Mixin
    private ExerciseOptions exercises = new ExerciseOptions();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    HintCommand() {
    }

    @Override
    public Integer call() {
        Exercise exercise = exercises.library().exercise(id);
        PrintWriter out = spec.commandLine().getOut();
        out.print(next(exercise, exercises.home().progress(), exercises.repeated(), all));
        out.flush();
        return ExitCodes.PASSED;
    }

    /** The text of the next hint, which counts as shown then. */
    static String next(Exercise exercise, Progress progress, String repeated, boolean all) {
        List<String> hints = TaskText.of(exercise).hints();
        if (hints.isEmpty()) {
            return "There are no hints for " + exercise.id() + "; 'grade show " + exercise.id() + repeated
                    + "' tells the task.\n";
        }
        int shown = Math.min(hints.size(), Math.max(0, progress.standing(exercise.id()).hints()) + 1);
        progress.hinted(exercise.id(), shown);
        var out = new StringBuilder();
        for (int i = all ? 0 : shown - 1; i < shown; i++) {
            out.append(Paragraph.wrap(0, "Hint " + (i + 1) + " of " + hints.size() + ": "
                    + hints.get(i).replace("**", "")));
        }
        return out.append(shown == hints.size() ? "That is the last one.\n" : "").toString();
    }
}
