package dev.grade.verify;

import dev.grade.compile.Compilers;
import dev.grade.compile.PreparedExercise;
import dev.grade.fork.FanOut;
import dev.grade.grading.Grading;
import dev.grade.run.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
        List<Callable<Judged>> tasks = variants.stream().<Callable<Judged>>map(variant -> () -> judge(variant))
                .toList();
        FanOut.run(tasks, jobs, one -> {
            judged.add(one);
            listener.accept(one);
        });
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
}
