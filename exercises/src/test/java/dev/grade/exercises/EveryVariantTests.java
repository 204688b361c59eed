package dev.grade.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.compile.Preparation;
import dev.grade.compile.PreparedExercise;
import dev.grade.exercise.Exercise;
import dev.grade.exercise.ExerciseLibrary;
import dev.grade.run.Budget;
import dev.grade.verify.Judged;
import dev.grade.verify.Variant;
import dev.grade.verify.VariantSet;
import dev.grade.verify.Verification;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One pass over all variants of all exercises, with the quick budget. */
class EveryVariantTests {
    private static final Path ROOT = Path.of(System.getProperty("grade.home", "..")).toAbsolutePath().normalize();

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("variants")
    void getsWhatItMustGet(String exercise, String name, PreparedExercise prepared, Variant variant) throws Exception {
        List<Judged> judged = new Verification(Budget.QUICK, 1).verify(prepared, List.of(variant), one -> {
        });
        assertThat(judged).hasSize(1);
        assertThat(judged.getFirst().problem()).as("%s: %s", variant.name(), judged.getFirst().report().checks())
                .isEmpty();
    }

    static Stream<Arguments> variants() {
        var preparation = new Preparation(ROOT.resolve("exercises/target/prepared"));
        return ExerciseLibrary.open(ROOT.resolve("exercises")).exercises().stream().flatMap(exercise -> {
            PreparedExercise prepared = preparation.prepare(exercise);
            return variants(exercise).stream()
                    .map(variant -> Arguments.of(exercise.id(), variant.name(), prepared, variant));
        });
    }

    private static List<Variant> variants(Exercise exercise) {
        return VariantSet.load(exercise, ROOT.resolve("solutions").resolve(exercise.id()),
                ROOT.resolve("templates").resolve(exercise.id()));
    }
}
