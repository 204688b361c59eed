package dev.grade.compile;

import dev.grade.exercise.ExerciseLibrary;
import dev.grade.exercise.SourceText;
import java.util.List;
import java.util.Optional;

/** The exercises that submissions may answer. Several threads may use one. */
public interface Candidates {
    /**
     * All of them.
     *
     * @throws dev.grade.input.BadInput
     *             if one can't be used
     * @throws InterruptedException
     *             if this thread is interrupted while they are prepared
     */
    List<PreparedExercise> all() throws InterruptedException;

    /**
     * Some among which the exercise is that asks for the classes of {@code sources} by their names, if there is such an
     * exercise; empty where that would be no shorter than all.
     *
     * @throws dev.grade.input.BadInput
     *             if one of these can't be used
     * @throws InterruptedException
     *             if this thread is interrupted while they are prepared
     */
    Optional<List<PreparedExercise>> shortlist(List<SourceText> sources) throws InterruptedException;

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
    static Candidates of(ExerciseLibrary library, Preparation preparation) {
        return new LibraryCandidates(library, preparation);
    }
}
