package dev.grade.verify;

import dev.grade.compile.Compilers;
import dev.grade.compile.PreparedExercise;
import dev.grade.exercise.SourceText;
import dev.grade.mutate.Mutant;
import dev.grade.mutate.Mutants;
import dev.grade.run.Budget;
import dev.grade.score.Outcome;
import dev.grade.scratch.ScratchFolder;
import dev.grade.submission.SubmissionLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Puts typical mistakes into right answers, one at a time, and looks whether the checks see each: what passes although it is
 * wrong shows what an exercise does not check. Closing it ends its processes.
 */
public final class MutantTrial implements AutoCloseable {
    private final Compilers compilers = new Compilers();
    private final Verification verification;
    private final Equivalents equivalents;

    /**
     * Tries answers to {@code exercise}.
     *
     * @param solutions
     *            the folder of its known answers
     */
    public MutantTrial(PreparedExercise exercise, Path solutions, Budget budget) {
        this.verification = new Verification(exercise, budget, compilers);
        this.equivalents = Equivalents.load(solutions);
    }

    /**
     * Grades every mutant of the right ones among {@code variants}, {@code jobs} at a time.
     *
     * @param listener
     *            hears of each in order, as soon as it is known
     * @throws InterruptedException
     *             if this thread is interrupted; every process is ended before
     */
    public List<JudgedMutant> judgeAll(List<Variant> variants, int jobs, Consumer<JudgedMutant> listener)
            throws InterruptedException {
        List<JudgedMutant> judged = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(jobs)) {
            List<Future<JudgedMutant>> futures = new ArrayList<>();
            for (Variant variant : variants) {
                if (variant.expectation() instanceof Expectation.Passes) {
                    for (Mutant mutant : Mutants.of(sources(variant))) {
                        futures.add(executor.submit(() -> judge(variant, mutant)));
                    }
                }
            }
            try {
                for (Future<JudgedMutant> future : futures) {
                    judged.add(future.get());
                    listener.accept(judged.getLast());
                }
            } catch (ExecutionException e) {
                throw Verification.unwrap(e);
            } finally {
                executor.shutdownNow();
            }
        }
        return judged;
    }

    /** What is not right about the notes on equivalent mutants, given what was seen; a sentence each. */
    public List<String> staleNotes(List<JudgedMutant> judged) {
        return equivalents.stale(judged);
    }

    private JudgedMutant judge(Variant variant, Mutant mutant) throws InterruptedException {
        try (var scratch = ScratchFolder.make()) {
            Path folder = scratch.path();
            write(folder, mutant.sources());
            Judged judged = verification.judge(
                    new Variant(variant.exerciseId(), mutant.id(), folder, new Expectation.Passes()));
            String got = judged.actual();
            Outcome outcome = judged.report().grade().outcome();
            return switch (outcome) {
                case FAILED -> new JudgedMutant(variant, mutant,
                        got.equals("compile-error") ? Fate.STILLBORN : Fate.KILLED, got, "");
                case PASSED -> equivalents.reason(variant, mutant)
                        .map(reason -> new JudgedMutant(variant, mutant, Fate.EQUIVALENT, got, reason))
                        .orElseGet(() -> new JudgedMutant(variant, mutant, Fate.SURVIVED, got, ""));
                case INCONCLUSIVE, ERROR -> new JudgedMutant(variant, mutant, Fate.UNDECIDED, got, "");
            };
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
