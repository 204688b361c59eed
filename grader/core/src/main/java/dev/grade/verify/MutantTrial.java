package dev.grade.verify;

import dev.grade.compile.Compilers;
import dev.grade.compile.PreparedExercise;
import dev.grade.exercise.SourceText;
import dev.grade.fork.FanOut;
import dev.grade.mutate.Mutant;
import dev.grade.mutate.Mutants;
import dev.grade.report.Report;
import dev.grade.run.Budget;
import dev.grade.scratch.ScratchFolder;
import dev.grade.submission.SubmissionLoader;
import dev.grade.verify.Series.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Puts typical mistakes into right answers, one at a time, and looks whether the checks see each: what passes although it is
 * wrong shows what an exercise does not check. Closing it ends its processes.
 */
public final class MutantTrial implements AutoCloseable {
    private final Compilers compilers = new Compilers();
    private final Verification verification;
    private final Equivalents equivalents;
    private final MutantSeries series;
    private final long end;

    /**
     * Tries answers to {@code exercise}.
     *
     * @param solutions
     *            the folder of its known answers
     * @param series
     *            what is known of earlier runs, and learns what is graded now
     * @param end
     *            the time of {@link System#nanoTime} after which no further gradings are started
     */
    public MutantTrial(PreparedExercise exercise, Path solutions, Budget budget, MutantSeries series, long end) {
        this.verification = new Verification(exercise, budget, compilers);
        this.equivalents = Equivalents.load(solutions);
        this.series = series;
        this.end = end;
    }

    /**
     * Grades every mutant of the right ones among {@code variants} that the series does not know, {@code jobs} at a time.
     *
     * @param listener
     *            hears of each in order, as soon as it is known
     * @return how many are still to do, because the time was up
     * @throws InterruptedException
     *             if this thread is interrupted; every process is ended before
     */
    public int judgeAll(List<Variant> variants, int jobs, Consumer<JudgedMutant> listener)
            throws InterruptedException {
        List<Callable<Optional<JudgedMutant>>> tasks = new ArrayList<>();
        for (Variant variant : variants) {
            if (variant.expectation() instanceof Expectation.Passes) {
                Mutants.of(sources(variant)).forEach(mutant -> tasks.add(() -> judge(variant, mutant)));
            }
        }
        var left = new AtomicInteger();
        FanOut.run(tasks, jobs, judged -> judged.ifPresentOrElse(listener, left::incrementAndGet));
        return left.get();
    }

    /** What is not right about the notes on equivalent mutants, given what was seen; a sentence each. */
    public List<String> staleNotes(List<JudgedMutant> judged) {
        return equivalents.stale(judged);
    }

    /** Empty if it is not known and there is no more time. */
    private Optional<JudgedMutant> judge(Variant variant, Mutant mutant) throws InterruptedException {
        Optional<Run> known = series.known(variant, mutant);
        if (known.isEmpty() && System.nanoTime() - end > 0) {
            return Optional.empty();
        }
        Run run = known.isPresent() ? known.get() : grade(variant, mutant);
        Optional<String> mayPass = equivalents.reason(variant, mutant);
        Fate fate = Fate.of(run.actual(), mayPass.isPresent());
        return Optional.of(new JudgedMutant(variant, mutant, fate, run.actual(), switch (fate) {
            case EQUIVALENT -> mayPass.orElse("");
            case UNDECIDED -> run.problem();
            case KILLED, SURVIVED, STILLBORN -> "";
        }));
    }

    private Run grade(Variant variant, Mutant mutant) throws InterruptedException {
        try (var scratch = ScratchFolder.make()) {
            Path folder = scratch.path();
            write(folder, mutant.sources());
            Report report = verification
                    .judge(new Variant(variant.exerciseId(), mutant.id(), folder, new Expectation.Passes())).report();
            return series.add(variant, mutant, report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> sources(Variant variant) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (SourceText source : SubmissionLoader.load(variant.path().toString()).sources()) {
            sources.put(source.path(), source.text());
        }
        return sources;
    }

    private static void write(Path folder, Map<String, String> sources) throws IOException {
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
        }
    }

    @Override
    public void close() {
        compilers.close();
    }
}
