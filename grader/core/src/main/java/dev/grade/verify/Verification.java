package dev.grade.verify;

import dev.grade.compile.PreparedExercise;
import dev.grade.grading.Grading;
import dev.grade.run.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Grades variants, some at the same time. */
public final class Verification {
    private final Budget budget;
    private final int jobs;

    /** Grades with {@code budget}, {@code jobs} variants at a time. */
    public Verification(Budget budget, int jobs) {
        this.budget = budget;
        this.jobs = jobs;
    }

    /**
     * Grades each variant of one exercise.
     *
     * @param listener
     *            hears of each variant in order, as soon as it is known
     * @return what each got, in order
     * @throws InterruptedException
     *             if this thread is interrupted; every process is ended before
     */
    public List<Judged> verify(PreparedExercise exercise, List<Variant> variants, Consumer<Judged> listener)
            throws InterruptedException {
        List<Judged> judged = new ArrayList<>();
        try (var grading = new Grading(List.of(exercise), budget, OptionalLong.empty());
                ExecutorService executor = Executors.newFixedThreadPool(jobs)) {
            List<Future<Judged>> futures = variants.stream()
                    .map(variant -> executor.submit(() -> judge(grading, variant))).toList();
            try {
                for (Future<Judged> future : futures) {
                    judged.add(future.get());
                    listener.accept(judged.getLast());
                }
            } catch (ExecutionException e) {
                throw unwrap(e);
            } finally {
                executor.shutdownNow();
            }
        }
        return judged;
    }

    private static Judged judge(Grading grading, Variant variant) throws InterruptedException {
        return Judged.of(variant, grading.grade(variant.path().toString()));
    }

    private static RuntimeException unwrap(ExecutionException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
}
