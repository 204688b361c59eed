package dev.grade.run;

import dev.grade.explorer.Explorer;
import dev.grade.fork.CodeSources;
import dev.grade.worker.protocol.WorkerJvm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The program that workers run, and how long it may be silent.
 *
 * @param options
 *            JVM options that it needs besides those of every worker
 * @param mostSilentCpu
 *            processor time without a message after which it is ended
 * @param mostSilentWall
 *            wall-clock time without a message after which it is ended
 * @param mostClosing
 *            wall-clock time that it may live on behind a closed channel
 */
record WorkerProgram(List<Path> classPath, String mainClass, List<String> options, Duration mostSilentCpu,
        Duration mostSilentWall, Duration mostClosing) {
    private static final String MAIN = "dev.grade.worker.WorkerMain";
    private static final List<String> CLASSES = List.of(MAIN, "dev.grade.api.BugClass",
            "org.junit.platform.launcher.Launcher", "org.junit.platform.engine.TestEngine",
            "org.junit.platform.commons.annotation.Testable", "org.junit.jupiter.api.Test",
            "org.junit.jupiter.engine.JupiterTestEngine", "org.opentest4j.AssertionFailedError",
            "org.jspecify.annotations.NullMarked", "org.apiguardian.api.API");

    /** A submission may use what this JDK offers as a preview, and the worker is started before it is compiled. */
    private static final String PREVIEWS = "--enable-preview";

    /** To compare two {@code java.net.URL}s looks their hosts up; no name server is to be asked, or waited for. */
    private static final String NAMES = "-Djdk.net.hosts.file=/etc/hosts";

    WorkerProgram {
        classPath = List.copyOf(classPath);
        options = List.copyOf(options);
    }

    /** The grader's own, for checks on real threads. */
    static WorkerProgram own() {
        return new WorkerProgram(CodeSources.of(CLASSES), MAIN, with(), Duration.ofSeconds(60),
                Duration.ofMinutes(5), Duration.ofSeconds(10));
    }

    /**
     * The grader's own for timing. Student code sees four processors whatever the machine has, so that a pool of the
     * size of the machine is the same on a laptop and on a single core; and what is compiled is compiled before it goes
     * on, so that a busy machine does not leave the submission interpreted beside a compiled reference.
     */
    static WorkerProgram timing() {
        WorkerProgram own = own();
        return new WorkerProgram(own.classPath, own.mainClass,
                with("-XX:ActiveProcessorCount=4", "-XX:-BackgroundCompilation",
                        "-Dgrade.cores=" + Runtime.getRuntime().availableProcessors()),
                own.mostSilentCpu, own.mostSilentWall, own.mostClosing);
    }

    /** The grader's own with the explorer beside it, for checks whose schedules are explored. */
    static WorkerProgram exploring() {
        List<String> classes = new ArrayList<>(CLASSES);
        classes.add(Explorer.class.getName());
        return new WorkerProgram(CodeSources.of(classes), MAIN,
                with(Explorer.jvmOptions().toArray(String[]::new)), Duration.ofSeconds(120),
                Duration.ofMinutes(10), Duration.ofSeconds(10));
    }

    private static List<String> with(String... more) {
        return Stream.of(WorkerJvm.OPTIONS, List.of(PREVIEWS, NAMES), List.of(more)).flatMap(List::stream).toList();
    }
}
