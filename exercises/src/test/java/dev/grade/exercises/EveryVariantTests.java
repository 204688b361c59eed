package dev.grade.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.compile.Compilers;
import dev.grade.compile.Preparation;
import dev.grade.exercise.Exercise;
import dev.grade.exercise.ExerciseLibrary;
import dev.grade.run.Budget;
import dev.grade.verify.Judged;
import dev.grade.verify.Variant;
import dev.grade.verify.VariantSet;
import dev.grade.verify.Verification;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One pass over the variants of all exercises, with the quick budget: of each the template, a right one, and a wrong
 * one; {@code .ci/run} goes on with the others. With {@code -Dgrade.variants=all}, all of them.
 */
class EveryVariantTests {
    private static final Path ROOT = Path.of(System.getProperty("grade.home", "..")).toAbsolutePath().normalize();
    private static final Compilers COMPILERS = new Compilers();
    private static final Map<Exercise, Verification> VERIFICATIONS = new LinkedHashMap<>();

    @AfterAll
    static void endProcesses() {
        COMPILERS.close();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("variants")
    void getsWhatItMustGet(String exercise, String name, Verification verification, Variant variant) throws Exception {
        Judged judged = verification.judge(variant);
        assertThat(judged.problem()).as("%s: %s", name, judged.report().checks()).isEmpty();
    }

    static Stream<Arguments> variants() throws InterruptedException {
        var preparation = new Preparation(ROOT.resolve("exercises/target/prepared"));
        preparation.prepare(ExerciseLibrary.open(ROOT.resolve("exercises")).exercises())
                .forEach(prepared -> VERIFICATIONS
                        .put(prepared.exercise(), new Verification(prepared, Budget.QUICK, COMPILERS)));
        record(preparation);
        boolean all = System.getProperty("grade.variants", "").equals("all");
        return VERIFICATIONS.entrySet().stream().flatMap(entry -> (all
                ? variants(entry.getKey())
                : VariantSet.sample(variants(entry.getKey()), 1, 1)).stream()
                .map(variant -> Arguments.of(entry.getKey().id(), variant.name(), entry.getValue(), variant)));
    }

    /** One grading whose children leave caches of their classes, so that the others start faster. */
    private static void record(Preparation preparation) throws InterruptedException {
        Exercise exercise = VERIFICATIONS.keySet().iterator().next();
        Variant right = variants(exercise).stream().filter(variant -> variant.name().startsWith("right/")).findFirst()
                .orElseThrow();
        System.setProperty("grade.aot.record", "true");
        try (var compilers = new Compilers()) {
            new Verification(preparation.prepare(exercise), Budget.QUICK, compilers).judge(right);
        } finally {
            System.clearProperty("grade.aot.record");
        }
    }

    private static List<Variant> variants(Exercise exercise) {
        return VariantSet.load(exercise, ROOT.resolve("solutions").resolve(exercise.id()),
                ROOT.resolve("templates").resolve(exercise.id()));
    }
}
