package dev.grade.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.worker.protocol.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpecimenTests {
    private static final int STRESS_MILLIS = 300;
    private static final int RIGHT_MILLIS = 100;

    /** Those that take seconds of processor time, each with a quicker one of its kind beside it. */
    private static final Set<String> LONG = Set.of("a spin on a plain field through a getter",
            "tryLock without giving way", "an endless loop", "a heap full of small things, kept",
            "a virtual thread that wakes after others used its carriers", "virtual threads that come and go for long");

    static Stream<Specimen> wrong() {
        return everyWrong().filter(specimen -> !LONG.contains(specimen.name()));
    }

    static Stream<Specimen> longWrong() {
        return everyWrong().filter(specimen -> LONG.contains(specimen.name()));
    }

    private static Stream<Specimen> everyWrong() {
        return Stream.of(WrongLocks.ALL, WrongWaits.ALL, WrongSpins.ALL, WrongData.ALL, WrongEnds.ALL)
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void failsForItsOwnReason(Specimen specimen) {
        fails(specimen);
    }

    @Tag("in-ci")
    @ParameterizedTest
    @MethodSource("longWrong")
    void failsForItsOwnReasonHoweverLongItTakes(Specimen specimen) {
        fails(specimen);
    }

    private static void fails(Specimen specimen) {
        var result = specimen.run(STRESS_MILLIS, 42).result();

        assertThat(result.verdict()).as(result.message()).isEqualTo(Verdict.FAILED);
        assertThat(result.bugClass()).as(result.message()).isEqualTo(specimen.bug());
        assertThat(result.message()).contains(specimen.says());
    }

    static Stream<Specimen> right() {
        return everyRight().filter(specimen -> !LONG.contains(specimen.name()));
    }

    static Stream<Specimen> longRight() {
        return everyRight().filter(specimen -> LONG.contains(specimen.name()));
    }

    private static Stream<Specimen> everyRight() {
        return Stream.of(RightOnes.ALL, RightHelpers.ALL).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("right")
    void passesWhatIsRight(Specimen specimen) {
        passes(specimen);
    }

    @Tag("in-ci")
    @ParameterizedTest
    @MethodSource("longRight")
    void passesWhatIsRightHoweverLongItTakes(Specimen specimen) {
        passes(specimen);
    }

    private static void passes(Specimen specimen) {
        var result = specimen.run(RIGHT_MILLIS, 42).result();

        assertThat(result.verdict()).as(result.message()).isEqualTo(Verdict.PASSED);
        assertThat(result.strength().iterations()).isPositive();
    }
}
