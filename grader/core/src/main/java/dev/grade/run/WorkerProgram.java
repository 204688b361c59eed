package dev.grade.run;

import dev.grade.fork.CodeSources;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The program that workers run, and how long it may be silent.
 *
 * @param mostSilentCpu
 *            processor time without a message after which it is ended
 * @param mostSilentWall
 *            wall-clock time without a message after which it is ended
 * @param mostClosing
 *            wall-clock time that it may live on behind a closed channel
 */
record WorkerProgram(List<Path> classPath, String mainClass, Duration mostSilentCpu, Duration mostSilentWall,
        Duration mostClosing) {
    WorkerProgram {
        classPath = List.copyOf(classPath);
    }

    /** The grader's own. */
    static WorkerProgram own() {
        String mainClass = "dev.grade.worker.WorkerMain";
        return new WorkerProgram(CodeSources.of(List.of(mainClass, "dev.grade.api.BugClass",
                "org.junit.platform.launcher.Launcher", "org.junit.platform.engine.TestEngine",
                "org.junit.platform.commons.annotation.Testable", "org.junit.jupiter.api.Test",
                "org.junit.jupiter.engine.JupiterTestEngine", "org.opentest4j.AssertionFailedError",
                "org.jspecify.annotations.NullMarked", "org.apiguardian.api.API")), mainClass, Duration.ofSeconds(60),
                Duration.ofMinutes(5), Duration.ofSeconds(10));
    }
}
