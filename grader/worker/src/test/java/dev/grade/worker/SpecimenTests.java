package dev.grade.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.worker.protocol.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpecimenTests {
    private static final int STRESS_MILLIS = 300;
    private static final int RIGHT_MILLIS = 100;

    static Stream<Specimen> wrong() {
        return Stream.of(WrongLocks.ALL, WrongWaits.ALL, WrongSpins.ALL, WrongData.ALL, WrongEnds.ALL)
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void failsForItsOwnReason(Specimen specimen) {
        var result = specimen.run(STRESS_MILLIS, 42).result();

        assertThat(result.verdict()).as(result.message()).isEqualTo(Verdict.FAILED);
        assertThat(result.bugClass()).as(result.message()).isEqualTo(specimen.bug());
        assertThat(result.message()).contains(specimen.says());
    }

    static Stream<Specimen> right() {
        return RightOnes.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("right")
    void passesWhatIsRight(Specimen specimen) {
        var result = specimen.run(RIGHT_MILLIS, 42).result();

        assertThat(result.verdict()).as(result.message()).isEqualTo(Verdict.PASSED);
        assertThat(result.strength().iterations()).isPositive();
    }
}
