package dev.grade.verify;

import dev.grade.mutate.Mutant;
import dev.grade.report.Report;
import dev.grade.score.Outcome;
import dev.grade.verify.Series.Run;
import dev.grade.worker.protocol.Verdict;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What mutants got, also in earlier runs, if it is kept. Several threads may use it. */
public final class MutantSeries {
    private static final Set<Verdict> UNTOLD = Set.of(Verdict.GRADER_ERROR, Verdict.INCONCLUSIVE);

    private final @Nullable Series series;
    private final String budget;
    private final int cores;

    /**
     * Mutants graded on one machine.
     *
     * @param series
     *            where gradings are kept, if they are
     * @param budget
     *            how hard is tried
     * @param cores
     *            how many processors there are
     */
    public MutantSeries(@Nullable Series series, String budget, int cores) {
        this.series = series;
        this.budget = budget;
        this.cores = cores;
    }

    /** What a mutant of {@code answer} got when it was graded before. */
    synchronized Optional<Run> known(Variant answer, Mutant mutant) {
        var named = new Variant(answer.exerciseId(), name(answer, mutant), Path.of(mutant.file()),
                answer.expectation());
        return series == null ? Optional.empty() : series.done(named, budget, cores).stream().findFirst();
    }

    /** Keeps what a mutant of {@code answer} got now, and tells it. */
    synchronized Run add(Variant answer, Mutant mutant, Report report) {
        String got = got(report);
        String problem = Fate.of(got, false) == Fate.KILLED ? "" : "must be seen, but got " + got + untold(report);
        var run = new Run(answer.exerciseId(), name(answer, mutant), budget, cores, "killed", got, problem);
        if (series != null) {
            series.add(run);
        }
        return run;
    }

    /** The bug classes that it failed with, or its outcome. */
    private static String got(Report report) {
        Outcome outcome = report.grade().outcome();
        return outcome == Outcome.FAILED ? Judged.actual(report) : outcome.id();
    }

    private static String untold(Report report) {
        return report.checks().stream().filter(check -> UNTOLD.contains(check.result().verdict())).findFirst()
                .map(check -> " (" + check.check().id() + ": " + check.result().message() + ")").orElse("");
    }

    private static String name(Variant answer, Mutant mutant) {
        return answer.name() + " " + mutant.id();
    }
}
