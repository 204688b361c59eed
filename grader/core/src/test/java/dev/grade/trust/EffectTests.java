package dev.grade.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.fork.confine.Confinement;
import dev.grade.fork.confine.None;
import dev.grade.run.Budget;
import dev.grade.run.CheckResult;
import dev.grade.run.Run;
import dev.grade.worker.protocol.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What attacks do to the machine when nothing looked at the code before: all of it unconfined, nothing of it confined. */
@Execution(ExecutionMode.CONCURRENT)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the attacks use programs and files that only the others have")
class EffectTests {
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    void onlyWhatIsNotConfinedTouchesTheMachine(String level, Program attack, Confinement confinement,
            @TempDir Path folder) throws Exception {
        touchesItIfNotConfined(attack, confinement, folder);
    }

    /** None where there is one level only. */
    @Tag("in-ci")
    @ParameterizedTest(name = "{0} {1}", allowZeroInvocations = true)
    @MethodSource
    void nothingTouchesTheMachineAtOtherLevels(String level, Program attack, Confinement confinement,
            @TempDir Path folder) throws Exception {
        touchesItIfNotConfined(attack, confinement, folder);
    }

    private static void touchesItIfNotConfined(Program attack, Confinement confinement, Path folder) throws Exception {
        try (var target = new Target(folder)) {
            List<CheckResult> results = new Run(Budget.QUICK, 7, confinement)
                    .checks(Range.submit(target.aim(attack).text()));
            assertThat(results).as("an attack never passes")
                    .anyMatch(result -> result.result().verdict() == Verdict.FAILED);
            boolean expected = !confinement.holds();
            assertThat(target.isHit(attack.effect(), results, expected)).as("%s", results).isEqualTo(expected);
        }
    }

    static Stream<Arguments> onlyWhatIsNotConfinedTouchesTheMachine() {
        return at(Stream.concat(Stream.of(new None()), Levels.holding().limit(1)));
    }

    static Stream<Arguments> nothingTouchesTheMachineAtOtherLevels() {
        return at(Levels.holding().skip(1));
    }

    private static Stream<Arguments> at(Stream<? extends Confinement> levels) {
        return levels.flatMap(level -> Program.attacks().filter(attack -> !attack.effect().isEmpty())
                .map(attack -> Arguments.of(level.label(), attack, level)));
    }
}
