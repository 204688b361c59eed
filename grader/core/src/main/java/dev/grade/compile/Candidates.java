package dev.grade.compile;

import dev.grade.exercise.Exercise;
import dev.grade.exercise.ExerciseLibrary;
import dev.grade.exercise.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The exercises that submissions may answer. Several threads may use one. */
public interface Candidates {
    /**
     * All of them.
     *
     * @throws dev.grade.input.BadInput
     *             if one can't be used
     */
    List<PreparedExercise> all();

    /**
     * Some among which the exercise is that asks for the classes of {@code sources} by their names, if there is such an
     * exercise; empty where that would be no shorter than all.
     *
     * @throws dev.grade.input.BadInput
     *             if one of these can't be used
     */
    Optional<List<PreparedExercise>> shortlist(List<SourceText> sources);

    /** These. */
    static Candidates of(List<PreparedExercise> exercises) {
        List<PreparedExercise> all = List.copyOf(exercises);
        return new Candidates() {
            @Override
            public List<PreparedExercise> all() {
                return all;
            }

            @Override
            public Optional<List<PreparedExercise>> shortlist(List<SourceText> sources) {
                return Optional.empty();
            }
        };
    }

    /** Those of a library, each read and prepared when a submission needs it. */
    static Candidates of(ExerciseLibrary library, Function<Exercise, PreparedExercise> preparation) {
        Map<String, PreparedExercise> prepared = new ConcurrentHashMap<>();
        Function<List<Exercise>, List<PreparedExercise>> prepare = exercises -> exercises.parallelStream()
                .map(exercise -> prepared.computeIfAbsent(exercise.id(), _ -> preparation.apply(exercise))).toList();
        return new Candidates() {
            @Override
            public List<PreparedExercise> all() {
                return prepare.apply(library.exercises());
            }

            @Override
            public Optional<List<PreparedExercise>> shortlist(List<SourceText> sources) {
                List<Exercise> named = library.named(sources);
                return named.isEmpty() || named.size() == library.size()
                        ? Optional.empty()
                        : Optional.of(prepare.apply(named));
            }
        };
    }
}
