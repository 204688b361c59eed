package dev.grade.cli;

import dev.grade.assess.pack.Made;
import dev.grade.assess.pack.PackMaker;
import dev.grade.assess.pack.Wanted;
import dev.grade.compile.PreparedExercise;
import dev.grade.exercise.Exercise;
import dev.grade.exercise.ExerciseLibrary;
import dev.grade.exercise.ShownManifest;
import dev.grade.exercise.Withheld;
import dev.grade.input.BadInput;
import dev.grade.scratch.ScratchFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the zip that a candidate gets. */
@Command(name = "new", description = "Packs exercises into a zip that needs only a JDK.", mixinStandardHelpOptions = true)
final class AssessNewCommand implements Callable<Integer> {
    private static final int LONGEST_TITLE = 100;
    private static final int MOST_HOURS = 1_000;

    @Parameters(paramLabel = "EXERCISE", arity = "1..*", description = "the exercises, in the order in which the candidate reads them")
    private List<String> ids = List.of();

    @Option(names = {"-o",
            "--output"}, paramLabel = "FILE", defaultValue = "take-home.zip", description = "the zip to write; take-home.zip if not given")
    private String output = "take-home.zip";

    @Option(names = "--title", paramLabel = "TEXT", defaultValue = "Take-home", description = "what the candidate reads above it all")
    private String title = "Take-home";

    @Option(names = "--hours", paramLabel = "N", defaultValue = "0", description = "how long it should take; said to the candidate, and beside the time it took")
    private int hours;

    @Option(names = "--hints", description = "let the candidate see the hints")
    private boolean hints;

    @Mixin
    private ExerciseOptions exercises = new ExerciseOptions();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    AssessNewCommand() {
    }

    @Override
    public Integer call() throws InterruptedException {
        Path zip = ZipTarget.of(output);
        List<PreparedExercise> wanted = wanted();
        exercises.home().requireNoTakeHome();
        PrintWriter out = spec.commandLine().getOut();
        try (var folder = ScratchFolder.make()) {
            Made made = PackMaker.make(new Wanted(wanted, title(), hours, hints, exercises.home().script(),
                    exercises.home().classPath()), folder.path().resolve("pack"));
            var trial = new PackTrial(exercises, made.folder(), folder.path().resolve("prepared"));
            for (PreparedExercise prepared : wanted) {
                out.println(line(prepared.exercise(), trial.tryOn(prepared.exercise())));
                out.flush();
            }
            Files.write(zip, made.zip());
            boolean kept = exercises.home().knownPacks().remember(made.pack());
            out.println();
            out.println("Wrote " + zip + ", pack " + made.pack().id() + ". Keep the zip.");
            out.println("Next: send it to the candidate; 'grade assess review FILE.zip" + (kept ? "" : " --pack " + zip)
                    + "' reviews what comes back.");
        } catch (IOException e) {
            throw new BadInput(zip + " can't be written: " + e.getMessage() + ".", e);
        }
        out.flush();
        return ExitCodes.PASSED;
    }

    private List<PreparedExercise> wanted() {
        if (hours < 0 || hours > MOST_HOURS) {
            throw new BadInput("--hours takes a number from 1 to " + MOST_HOURS + ".");
        }
        if (ids.stream().distinct().count() < ids.size()) {
            throw new BadInput("An exercise is named twice; name each once.");
        }
        ExerciseLibrary library = exercises.library();
        return ids.stream().map(library::exercise).toList().stream().map(exercises::prepare).toList();
    }

    private String title() {
        String line = title.strip();
        if (line.isEmpty() || line.length() > LONGEST_TITLE || line.matches("(?s).*\\p{Cntrl}.*")) {
            throw new BadInput("--title takes one line of 1 to " + LONGEST_TITLE + " characters.");
        }
        return line;
    }

    private static String line(Exercise exercise, boolean tried) {
        Withheld withheld = ShownManifest.withheld(exercise);
        String kept = withheld.checks() == 0
                ? "NO check is kept back; mark some 'hidden = true' if that is not what you want"
                : withheld.checks() + " kept back, worth " + withheld.points() + " of "
                        + (withheld.points() + withheld.shown()) + " points";
        int shown = exercise.checks().size() - withheld.checks();
        return exercise.id() + ": " + shown + (shown == 1 ? " check" : " checks") + " in the pack, " + kept
                + (tried
                        ? "; a known right answer passes those in the pack"
                        : "; no known right answer to try them on");
    }
}
