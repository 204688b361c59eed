package dev.grade.cli;

import dev.grade.compile.Preparation;
import dev.grade.compile.PreparedExercise;
import dev.grade.exercise.Exercise;
import dev.grade.exercise.ExerciseLibrary;
import dev.grade.grading.Grading;
import dev.grade.report.Report;
import dev.grade.run.Budget;
import dev.grade.score.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Grades a known right answer with the checks of a take-home: what was cut out of them must not be missed. */
final class PackTrial {
    private final ExerciseOptions options;
    private final ExerciseLibrary packed;
    private final Path cache;

    /**
     * @param pack
     *            the folder of the take-home
     * @param cache
     *            a folder for what is compiled
     */
    PackTrial(ExerciseOptions options, Path pack, Path cache) {
        this.options = options;
        this.packed = ExerciseLibrary.open(pack.resolve("exercises"));
        this.cache = cache;
    }

    /**
     * Whether there was an answer to try them on.
     *
     * @throws IllegalStateException
     *             if it does not pass
     */
    boolean tryOn(Exercise original) throws InterruptedException, IOException {
        PreparedExercise prepared = new Preparation(cache).prepare(packed.exercise(original.id()));
        Optional<Path> answer = answer(original);
        if (answer.isEmpty()) {
            return false;
        }
        try (var grading = new Grading(List.of(prepared), Budget.QUICK, OptionalLong.empty())) {
            Report report = grading.grade(answer.get().toString());
            if (report.grade().outcome() != Outcome.PASSED) {
                throw new IllegalStateException("the packed checks of " + original.id()
                        + " do not pass the known right answer " + answer.get() + ", so nothing was packed");
            }
        }
        return true;
    }

    private Optional<Path> answer(Exercise original) throws IOException {
        Path right = options.home().solutions(original).resolve("right");
        if (!Files.isDirectory(right)) {
            return Optional.empty();
        }
        try (Stream<Path> answers = Files.list(right)) {
            return answers.filter(Files::isDirectory).sorted().findFirst();
        }
    }
}
