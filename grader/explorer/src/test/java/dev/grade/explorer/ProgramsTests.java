package dev.grade.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Explores every program under {@code programs/}, each in a JVM of its own, as {@code grade explore} would. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ProgramsTests {
    private static final String SCHEDULES = "400";
    private static final int LIMIT_SECONDS = 120;

    private Programs programs = new Programs(Path.of("."));

    @BeforeAll
    void compile(@TempDir Path folder) throws IOException {
        programs = new Programs(folder);
        programs.compileAll();
    }

    static List<String> buggy() throws IOException {
        return Programs.names("buggy");
    }

    static List<String> correct() throws IOException {
        return Programs.names("correct");
    }

    @ParameterizedTest
    @MethodSource("buggy")
    void buggyProgramIsCaughtForItsReasonAndReplays(String name) throws Exception {
        Programs.Run run = programs.explore("buggy", name, LIMIT_SECONDS);

        assertThat(run.status()).as(run.output()).isEqualTo(1);
        assertThat(Set.of(programs.expected(name).split("\\|", -1))).as(run.output()).contains(run.bugClass());

        Programs.Run again = programs.explore("buggy", name, LIMIT_SECONDS, "--replay", "@" + programs.saved(run));
        assertThat(again.output()).contains("reproduced: ").doesNotContain("not reproduced");
    }

    @ParameterizedTest
    @MethodSource("correct")
    void correctProgramPasses(String name) throws Exception {
        Programs.Run run = programs.explore("correct", name, LIMIT_SECONDS, "--schedules", SCHEDULES);

        assertThat(run.output()).startsWith("passed: ");
        assertThat(run.status()).isZero();
    }

    @Test
    void everyKindOfTheMeasuredSetHasAProgram() throws IOException {
        assertThat(Programs.names("buggy")).hasSizeGreaterThanOrEqualTo(30);
        assertThat(Programs.names("correct")).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void sameSeedGivesTheSameTrace() throws Exception {
        Programs.Run one = programs.explore("buggy", "TransferDeadlock", LIMIT_SECONDS, "--seed", "7");
        Programs.Run two = programs.explore("buggy", "TransferDeadlock", LIMIT_SECONDS, "--seed", "7");

        assertThat(one.output()).isEqualTo(two.output());
    }

    @Test
    void traceOfOtherClassesIsRefused() throws Exception {
        Programs.Run run = programs.explore("buggy", "TransferDeadlock", LIMIT_SECONDS);

        Programs.Run other = programs.explore("buggy", "PlainCounter", LIMIT_SECONDS, "--replay", run.trace());

        assertThat(other.status()).isEqualTo(2);
        assertThat(other.output()).contains("The program has changed since this trace was made");
    }
}
