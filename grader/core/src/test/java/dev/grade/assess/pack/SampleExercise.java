package dev.grade.assess.pack;

import dev.grade.compile.Preparation;
import dev.grade.compile.PreparedExercise;
import dev.grade.exercise.ExerciseLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** An exercise with shown and hidden checks, written into a folder. */
final class SampleExercise {
    static final String MANIFEST = """
                                   id = "counter"
                                   title = "A counter"
                                   topic = "locks"
                                   level = 1
                                   answer = ["Counter.java"]
                                   checks = ["CounterChecks", "SecretChecks"]

                                   # The secret comment: threads that overtake.
                                   [[check]]
                                   id = "counts-to-two"
                                   kind = "functional"
                                   points = 20
                                   title = "counts to two"

                                   [[check]]
                                   id = "overtaking-threads"
                                   kind = "explore"
                                   points = 50
                                   title = "threads that overtake"
                                   needs = ["counts-to-two"]

                                   [[check]]
                                   id = "in-its-own-class"
                                   kind = "functional"
                                   points = 30
                                   title = "hidden in a class of its own"
                                   hidden = true

                                   [[followUp]]
                                   question = "Why not volatile?"
                                   answer = "The model answer."
                                   on = ["lost-update"]
                                   """;
    static final String CHECKS = """
                                 import dev.grade.api.*;
                                 import org.junit.jupiter.api.Test;

                                 class CounterChecks {
                                     private static final int SHOWN_TIMES = 2;
                                     private static final String SECRET_CONSTANT = "only for the hidden";

                                     record Pair(int first, int second) {
                                     }

                                     record SecretPair(int first, int second) {
                                     }

                                     @Test
                                     void countsToTwo() {
                                         Counter counter = new Counter();
                                         Runnable twice = () -> SharedHelper.repeat(SHOWN_TIMES, counter::increment);
                                         twice.run();
                                         Pair pair = new Pair(2, counter.value());
                                         Expect.equal(pair.first(), pair.second(), BugClass.WRONG_OUTPUT, "shown message");
                                     }

                                     @Explore
                                     void overtakingThreads(Round round) {
                                         Counter counter = new Counter();
                                         SecretPair pair = new SecretPair(1, 2);
                                         round.thread("secret thread", () -> secretStep(counter, pair));
                                         round.after(() -> Expect.equal(2, counter.value(), BugClass.LOST_UPDATE,
                                                 "secret message" + SECRET_CONSTANT));
                                     }

                                     private static void secretStep(Counter counter, SecretPair pair) {
                                         SharedHelper.secretTwice(pair.second(), counter::increment);
                                     }
                                 }
                                 """;
    static final String SECRET = """
                                 import org.junit.jupiter.api.Test;

                                 class SecretChecks {
                                     @Test
                                     void inItsOwnClass() {
                                         new Counter().increment();
                                     }
                                 }
                                 """;
    static final String HELPER = """
                                 final class SharedHelper {
                                     static void repeat(int times, Runnable step) {
                                         for (int i = 0; i < times; i++) {
                                             step.run();
                                         }
                                     }

                                     static void secretTwice(int times, Runnable step) {
                                         repeat(times, step);
                                     }
                                 }
                                 """;
    static final String README = """
                                 # A counter

                                 Count.

                                 ## What is graded

                                 | check | points |
                                 |---|---:|
                                 | threads that overtake | 50 |

                                 ## Hints

                                 1. The first hint.

                                 ## In an interview

                                 Say this.
                                 """;
    static final String TEMPLATE = "class Counter {\n    void increment() {\n    }\n\n    int value() {\n        return 0;\n    }\n}\n";

    private final Path folder;

    SampleExercise(Path folder) {
        this.folder = folder;
    }

    PreparedExercise prepare(String manifest, String checks) throws IOException {
        Path home = Files.createDirectories(folder.resolve("own/counter"));
        for (var file : Map.of("exercise.toml", manifest, "README.md", README, "checks/CounterChecks.java", checks,
                "checks/SecretChecks.java", SECRET, "checks/SharedHelper.java", HELPER, "template/Counter.java",
                TEMPLATE)
                .entrySet()) {
            Path path = home.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return new Preparation(folder.resolve("prepared"))
                .prepare(ExerciseLibrary.open(folder.resolve("own")).exercise("counter"));
    }
}
