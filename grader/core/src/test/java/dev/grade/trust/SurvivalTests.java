package dev.grade.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing outlives the grader, even one that had no time to tidy up. */
class SurvivalTests {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @ParameterizedTest
    @ValueSource(strings = {"bwrap", "landlock", "none"})
    void nothingIsLeftOfAKilledGrader(String level) throws Exception {
        Process grader = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), HangingBatch.class.getName(),
                level).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            List<ProcessHandle> below = workersOf(grader);
            grader.destroyForcibly();
            for (ProcessHandle process : below) {
                process.onExit().get(60, TimeUnit.SECONDS);
            }
            assertThat(below).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        } finally {
            grader.destroyForcibly();
        }
    }

    /** Everything below the grader, as soon as a worker is among it. */
    private static List<ProcessHandle> workersOf(Process grader) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && grader.isAlive()) {
            try (Stream<ProcessHandle> descendants = grader.descendants()) {
                List<ProcessHandle> below = descendants.toList();
                if (below.stream().anyMatch(SurvivalTests::isWorker)) {
                    return below;
                }
            }
            Thread.onSpinWait();
        }
        throw new IOException("the grader started no worker");
    }

    private static boolean isWorker(ProcessHandle process) {
        return process.info().command().filter(command -> command.endsWith("/java")).isPresent();
    }
}
