package dev.grade.compile;

import dev.grade.exercise.Exercise;
import dev.grade.exercise.ExerciseLibrary;
import dev.grade.exercise.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The exercises of a library, each read and prepared once, when the first submission needs it. */
final class LibraryCandidates implements Candidates {
    private final ExerciseLibrary library;
    private final Preparation preparation;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, PreparedExercise> prepared = new HashMap<>();

    LibraryCandidates(ExerciseLibrary library, Preparation preparation) {
        this.library = library;
        this.preparation = preparation;
    }

    @Override
    public List<PreparedExercise> all() throws InterruptedException {
        return prepare(library.exercises());
    }

    @Override
    public Optional<List<PreparedExercise>> shortlist(List<SourceText> sources) throws InterruptedException {
        List<Exercise> named = library.named(sources);
        return named.isEmpty() || named.size() == library.size() ? Optional.empty() : Optional.of(prepare(named));
    }

    // whoever needs one that is being prepared waits for it, in place of preparing it again
    private List<PreparedExercise> prepare(List<Exercise> exercises) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            List<Exercise> missing = exercises.stream().filter(exercise -> !prepared.containsKey(exercise.id()))
                    .toList();
            preparation.prepare(missing).forEach(one -> prepared.put(one.exercise().id(), one));
            return exercises.stream().map(exercise -> Objects.requireNonNull(prepared.get(exercise.id()))).toList();
        } finally {
            lock.unlock();
        }
    }
}
