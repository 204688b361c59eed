package dev.grade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.exercise.Exercise;
import dev.grade.exercise.ExerciseLibrary;
import dev.grade.learn.Progress;
import dev.grade.learn.ProjectFolder;
import dev.grade.report.console.Ink;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A learner's evening, key by key. */
@Timeout(300)
class WatchLoopTests {
    private static final List<Exercise> ALL = ExerciseLibrary.open(Path.of("../../exercises")).exercises();
    private static final String KEYS = "h hint   n next   q quit";

    @TempDir
    private Path folder;
    private final StringWriter text = new StringWriter();
    private final BlockingQueue<WatchEvent> events = new LinkedBlockingQueue<>();

    @BeforeEach
    void keepCachesAway() {
        System.setProperty("grade.home", folder.resolve("home").toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty("grade.home");
    }

    @Test
    void keysAreAnsweredWhileAGradingRunsAndTheNextExerciseGetsItsFolder() throws InterruptedException {
        Path work = folder.resolve("work");
        ProjectFolder.create(exercise("print-in-order"), work.resolve("print-in-order"));
        for (char key : "hlnnxq".toCharArray()) {
            events.add(new WatchEvent.Pressed(key));
        }

        assertThat(run(work)).isZero();

        assertThat(text.toString()).containsSubsequence("Hint 1 of 3: What has to be remembered", "[---",
                "0 of " + ALL.size() + " passed",
                KEYS, "print-in-order ", "level 1", "Made " + work.resolve("bounded-queue"));
        assertThat(work.resolve("bounded-queue/src/main/java/BoundedBlockingQueue.java")).isRegularFile();
        assertThat(text.toString().lines()).allMatch(line -> line.length() <= 80);
        assertThat(text.toString()).doesNotContain("\u001b");
    }

    @Test
    void whereOneFolderIsWatchedTheNextExerciseIsNamed() throws InterruptedException {
        Path work = folder.resolve("any name");
        ProjectFolder.create(exercise("print-in-order"), work);
        events.add(new WatchEvent.Pressed('n'));
        events.add(new WatchEvent.Saved(Set.of(work)));
        events.add(new WatchEvent.Pressed('q'));

        assertThat(run(work)).isZero();

        assertThat(text.toString()).contains("Next is bounded-queue: Bounded blocking queue.",
                "'grade start bounded-queue' makes a folder for it.");
    }

    private int run(Path root) throws InterruptedException {
        var standings = Standings.of(ALL, new Progress(folder.resolve("progress.properties")), "");
        var screen = new WatchScreen(new PrintWriter(text), Ink.PLAIN, false, KEYS);
        try (var grader = new WatchGrader(new ExerciseOptions(), ALL, events)) {
            return new WatchLoop(root, Place.in(root, ALL), standings, screen, grader, events).run();
        }
    }

    private static Exercise exercise(String id) {
        return ALL.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }
}
