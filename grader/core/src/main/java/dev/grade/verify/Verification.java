package dev.grade.verify;

import dev.grade.compile.Compilers;
import dev.grade.compile.PreparedExercise;
import dev.grade.grading.Grading;
import dev.grade.run.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Grades variants of one exercise, each up to the first check that fails, which is what a wrong one is known by. */
public final class Verification {
    private final Grading grading;

    /**
     * Grades answers to {@code exercise} with {@code budget}.
     *
     * @param compilers
     *            which compile; whoever made them closes them, perhaps after the verification of other exercises
     */
    public Verification(PreparedExercise exercise, Budget budget, Compilers compilers) {
        this.grading = Grading.toFirstFailure(List.of(exercise), budget, compilers);
    }

    /**
     * Grades variants, {@code jobs} at a time.
     *
     * @param listener
     *            hears of each variant in order, as soon as it is known
     * @return what each got, in order
     * @throws InterruptedException
     *             if this thread is interrupted; every process is ended before
     */
    public List<Judged> judgeAll(List<Variant> variants, int jobs, Consumer<Judged> listener)
            throws InterruptedException {
        List<Judged> judged = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(jobs)) {
            List<Future<Judged>> futures = variants.stream().map(variant -> executor.submit(() -> judge(variant)))
                    .toList();
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

    /**
     * Grades one variant. Several threads may do so.
     *
     * @throws InterruptedException
     *             if this thread is interrupted; every process is ended before
     */
    public Judged judge(Variant variant) throws InterruptedException {
        return Judged.of(variant, grading.grade(variant.path().toString()));
    }

    static RuntimeException unwrap(ExecutionException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
}
