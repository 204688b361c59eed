package dev.grade.cli;

import dev.grade.author.Scaffold;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes an exercise to start from. */
@Command(name = "new-exercise", description = "For authors: writes a small exercise that works, to be changed into another.", mixinStandardHelpOptions = true)
final class NewExerciseCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "its name: lower-case words joined by hyphens")
    private String id = "";

    @Option(names = "--title", paramLabel = "TEXT", description = "what 'grade list' shows; follows from ID if not given")
    private @Nullable String title;

    @Option(names = "--topic", paramLabel = "TEXT", defaultValue = "locks", description = "what it belongs to (locks)")
    private String topic = "locks";

    @Option(names = "--level", paramLabel = "N", defaultValue = "1", description = "1 (easy) to 5 (hard)")
    private int level = 1;

    @Option(names = "--class", paramLabel = "NAME", description = "the class to fill in; follows from ID if not given")
    private @Nullable String className;

    @Mixin
    private ExerciseOptions exercises = new ExerciseOptions();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    NewExerciseCommand() {
    }

    @Override
    public Integer call() {
        var scaffold = new Scaffold(id, title == null ? Scaffold.title(id) : title, topic, level,
                className == null ? Scaffold.className(id) : className);
        Path pack = exercises.folder();
        Scaffold.Place place = pack == null ? exercises.home().place(id) : Scaffold.Place.inPack(pack, id);
        scaffold.write(place);
        PrintWriter out = spec.commandLine().getOut();
        out.println("Made " + id + ", a small exercise that works.");
        out.println();
        row(out, place.exercise().resolve("README.md"), "the task");
        row(out, place.exercise().resolve("exercise.toml"), "names, checks and points");
        row(out, place.exercise().resolve("checks"), "what an answer must do");
        row(out, place.template(), "what a student starts from");
        row(out, place.solutions(), "known answers, right and wrong");
        out.println();
        out.println("Next: 'grade verify " + id + (pack == null ? "" : " --exercises " + pack)
                + "', and then change it step by step.");
        out.flush();
        return ExitCodes.PASSED;
    }

    private static void row(PrintWriter out, Path path, String what) {
        out.println("  " + path + "  " + what);
    }
}
