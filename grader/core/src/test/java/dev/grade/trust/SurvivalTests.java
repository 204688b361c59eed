package dev.grade.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing outlives the grader, even one that had no time to tidy up. */
@Execution(ExecutionMode.CONCURRENT)
class SurvivalTests {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @ParameterizedTest
    @ValueSource(strings = {"bwrap", "landlock", "none"})
    void nothingIsLeftOfAKilledGrader(String level) throws Exception {
        killed(1, SurvivalTests::isWorker, level);
    }

    @ParameterizedTest
    @CsvSource("bwrap,ignores-the-end")
    void noPeerIsLeftOfAKilledGrader(String level, String act) throws Exception {
        killed(2, SurvivalTests::hangs, level, act);
    }

    @Tag("in-ci")
    @ParameterizedTest
    @CsvSource({"landlock,spins", "none,never-starts", "bwrap,spins", "none,spins", "bwrap,reads", "landlock,reads",
            "none,reads",
            "landlock,ignores-the-end", "none,ignores-the-end", "bwrap,never-starts", "landlock,never-starts"})
    void noPeerIsLeftOfAKilledGraderWhateverItDoes(String level, String act) throws Exception {
        killed(2, SurvivalTests::hangs, level, act);
    }

    /** Kills a grader when so many processes below it do this, and waits for the end of all that it started. */
    private static void killed(int many, Predicate<ProcessHandle> busy, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), HangingBatch.class.getName()));
        command.addAll(List.of(arguments));
        Process grader = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            List<ProcessHandle> below = below(grader, many, busy);
            grader.destroyForcibly();
            for (ProcessHandle process : below) {
                process.onExit().get(60, TimeUnit.SECONDS);
            }
            assertThat(below).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        } finally {
            grader.destroyForcibly();
        }
    }

    /** Everything below the grader, as soon as so many of them are busy. */
    private static List<ProcessHandle> below(Process grader, int many, Predicate<ProcessHandle> busy)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && !grader.waitFor(20, TimeUnit.MILLISECONDS)) {
            try (Stream<ProcessHandle> descendants = grader.descendants()) {
                List<ProcessHandle> below = descendants.toList();
                if (below.stream().filter(busy).count() >= many) {
                    return below;
                }
            }
        }
        throw new IOException("the grader did not get so far");
    }

    /** Whether one of its threads has the name that those have which never end. */
    private static boolean hangs(ProcessHandle process) {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(process.pid()), "task"))) {
            return threads.anyMatch(thread -> name(thread).equals("hangs"));
        } catch (IOException e) {
            // it has ended
            return false;
        }
    }

    private static String name(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).strip();
        } catch (IOException e) {
            // it has ended
            return "";
        }
    }

    private static boolean isWorker(ProcessHandle process) {
        return process.info().command().filter(command -> command.endsWith("/java")).isPresent();
    }
}
