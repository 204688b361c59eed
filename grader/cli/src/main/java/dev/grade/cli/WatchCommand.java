package dev.grade.cli;

import dev.grade.exercise.Exercise;
import dev.grade.fork.KeyMode;
import dev.grade.input.BadInput;
import dev.grade.learn.SourceWatch;
import dev.grade.report.console.Ink;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades whenever a source is saved. */
@Command(name = "watch", description = "Grades whenever you save; keys show hints and move on.", mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {
    private static final String KEYS = "h hint   n next   l list   c check all   q quit";

    @Parameters(paramLabel = "DIR", arity = "0..1", defaultValue = ".", description = "a folder made by 'grade start', or one that holds several")
    private String folder = ".";

    @Mixin
    private ExerciseOptions exercises = new ExerciseOptions();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    WatchCommand() {
    }

    @Override
    @SuppressWarnings("SystemConsoleNull") // since JDK 25 it is null again where there is no terminal
    public Integer call() throws InterruptedException {
        Path root = root();
        List<Exercise> all = exercises.library().exercises();
        List<Place> places = Place.in(root, all);
        BlockingQueue<WatchEvent> events = new LinkedBlockingQueue<>();
        boolean terminal = System.console() != null;
        Optional<KeyMode> mode = terminal ? KeyMode.on() : Optional.empty();
        var ink = ReportOutput.ink(terminal, System.getenv());
        boolean moves = terminal && !"dumb".equals(System.getenv("TERM"));
        String keys = mode.isPresent() ? KEYS : KEYS + "   (then Enter)";
        try (var grader = new WatchGrader(exercises, all, events); var watch = new SourceWatch(root)) {
            Thread saves = Thread.ofVirtual().name("saves").start(() -> tellSaves(watch, events));
            // a read from the keyboard can't be interrupted, so its thread ends with the process
            Thread.ofPlatform().daemon().name("keys").start(() -> tellKeys(events));
            try {
                var screen = new WatchScreen(spec.commandLine().getOut(), moves ? ink : Ink.PLAIN, moves, keys);
                return new WatchLoop(root, places, Standings.of(all, exercises.home().progress(), exercises.repeated()),
                        screen, grader,
                        events).run();
            } finally {
                saves.interrupt();
                mode.ifPresent(KeyMode::close);
            }
        } catch (IOException e) {
            throw new BadInput(root + " can't be watched: " + e.getMessage() + ".", e);
        }
    }

    private Path root() {
        try {
            return Path.of(folder);
        } catch (InvalidPathException e) {
            throw new BadInput("'" + folder + "' is no path on this system: " + e.getReason() + ".", e);
        }
    }

    private static void tellSaves(SourceWatch watch, BlockingQueue<WatchEvent> events) {
        try {
            while (true) {
                events.add(new WatchEvent.Saved(watch.await()));
            }
        } catch (InterruptedException e) {
            // the watch is over
        } catch (RuntimeException e) {
            events.add(new WatchEvent.Lost(String.valueOf(e.getMessage())));
        }
    }

    private static void tellKeys(BlockingQueue<WatchEvent> events) {
        try {
            for (int key = System.in.read(); key >= 0; key = System.in.read()) {
                events.add(new WatchEvent.Pressed((char) key));
            }
        } catch (IOException e) {
            // without a keyboard, saves are graded all the same
        }
    }
}
