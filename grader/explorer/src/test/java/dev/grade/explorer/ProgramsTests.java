package dev.grade.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Explores every program under {@code programs/}, and replays what it finds in another JVM. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ProgramsTests {
    private static final String SCHEDULES = "300";
    private static final String FEW_SCHEDULES = "40";
    private static final Pattern TIME = Pattern
            .compile("sleep|[Tt]ime|SECONDS|Nanos|Delay|Duration|Exchanger|SynchronousQueue|Phaser");
    private static final int LIMIT_SECONDS = 1_800;

    private Programs programs = new Programs(Path.of("."));
    private final Map<String, Programs.Run> found = new HashMap<>();
    private final Map<String, Programs.Run> replayed = new HashMap<>();

    @BeforeAll
    void run(@TempDir Path folder) throws Exception {
        programs = new Programs(folder);
        programs.compileAll();
        try (var beside = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> others = beside.submit(this::runOthers);
            programs.run("buggy", buggy(), LIMIT_SECONDS);
            for (String name : buggy()) {
                found.put(name, programs.result("buggy", name));
                programs.keepTrace("buggy", name);
            }
            programs.run("buggy", buggy(), LIMIT_SECONDS, "--replay", "@NAME.trace");
            for (String name : buggy()) {
                replayed.put(name, programs.result("buggy", name));
            }
            others.get();
        }
    }

    private @Nullable Void runOthers() throws Exception {
        programs.run("correct", correct(), LIMIT_SECONDS, "--schedules", SCHEDULES);
        programs.run("endless", endless(), LIMIT_SECONDS, "--schedules", FEW_SCHEDULES);
        programs.run("broken", broken(), LIMIT_SECONDS, "--schedules", FEW_SCHEDULES);
        programs.run("unrepeatable", Programs.names("unrepeatable"), LIMIT_SECONDS, "--schedules", FEW_SCHEDULES);
        return null;
    }

    static List<String> buggy() throws IOException {
        return Programs.names("buggy");
    }

    static List<String> correct() throws IOException {
        return Programs.names("correct");
    }

    static List<String> endless() throws IOException {
        return Programs.names("endless");
    }

    static List<String> broken() throws IOException {
        return Programs.names("broken");
    }

    private Programs.Run found(String name) {
        return java.util.Objects.requireNonNull(found.get(name));
    }

    @ParameterizedTest
    @MethodSource("buggy")
    void buggyProgramIsCaughtForItsReason(String name) throws Exception {
        Programs.Run run = found(name);

        assertThat(run.status()).as(run.output()).isEqualTo(1);
        assertThat(Set.of(Programs.expected("buggy", name).split("\\|", -1))).as(run.output()).contains(run.bugClass());
    }

    @ParameterizedTest
    @MethodSource("buggy")
    void whatWasFoundHappensAgainInAnotherJvm(String name) {
        assertThat(java.util.Objects.requireNonNull(replayed.get(name)).output()).contains("reproduced: ")
                .doesNotContain("not reproduced");
    }

    @ParameterizedTest
    @MethodSource("correct")
    void correctProgramPasses(String name) throws Exception {
        Programs.Run run = programs.result("correct", name);

        assertThat(run.output()).startsWith("passed: ");
        assertThat(run.status()).isZero();
    }

    @ParameterizedTest
    @MethodSource("endless")
    void programThatNeverEndsIsNeitherPassedNorFailed(String name) throws Exception {
        Programs.Run run = programs.result("endless", name);

        assertThat(run.output()).startsWith("inconclusive: none of ").contains("came to its end");
        assertThat(run.status()).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void failureOfTheExplorerIsNoFailureOfTheProgram(String name) throws Exception {
        Programs.Run run = programs.result("broken", name);

        assertThat(run.output()).startsWith("error: " + Programs.expected("broken", name));
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void aFailureThatItsOwnScheduleDoesNotShowAgainIsNeitherPassedNorFailed() throws Exception {
        Programs.Run run = programs.result("unrepeatable", "FailsOnceOnly");

        assertThat(run.output())
                .startsWith("inconclusive: one schedule failed, but the same schedule, run again, did not");
        assertThat(run.status()).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("buggyAndTimeless")
    void aProgramWithoutSleepsAndTimeoutsNeedsNone(String name) {
        assertThat(found(name).output()).doesNotContain("It needs a sleep or a timeout");
    }

    static List<String> buggyAndTimeless() throws IOException {
        List<String> timeless = new ArrayList<>();
        for (String name : buggy()) {
            if (!TIME.matcher(Programs.source("buggy", name)).find()) {
                timeless.add(name);
            }
        }
        return timeless;
    }

    @Test
    void everyKindOfTheMeasuredSetHasAProgram() throws IOException {
        assertThat(buggy()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(correct()).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void sameSeedGivesTheSameTraceInAnotherJvm() throws Exception {
        String before = found("TransferDeadlock").output();

        programs.run("buggy", List.of("TransferDeadlock"), LIMIT_SECONDS);

        assertThat(programs.result("buggy", "TransferDeadlock").output()).isEqualTo(before);
    }

    @Test
    void traceOfOtherClassesIsRefused() throws Exception {
        String trace = found("TransferDeadlock").trace();

        programs.run("buggy", List.of("PlainCounter"), LIMIT_SECONDS, "--replay", trace);

        Programs.Run other = programs.result("buggy", "PlainCounter");
        assertThat(other.status()).isEqualTo(2);
        assertThat(other.output()).contains("The program has changed since this trace was made");
    }
}
