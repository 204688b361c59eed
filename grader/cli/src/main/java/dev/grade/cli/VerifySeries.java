package dev.grade.cli;

import dev.grade.compile.Compilers;
import dev.grade.exercise.Exercise;
import dev.grade.report.console.ConsoleReport;
import dev.grade.report.console.Ink;
import dev.grade.run.Budget;
import dev.grade.verify.Series;
import dev.grade.verify.Series.Run;
import dev.grade.verify.Variant;
import dev.grade.verify.Verification;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Grades variants so many times each, and goes on where an earlier run of the same series ended. Closing it ends its processes. */
final class VerifySeries implements AutoCloseable {
    private static final int SLICE = 4;

    private final ExerciseOptions exercises;
    private final Compilers compilers = new Compilers();
    private final Budget size;
    private final String budget;
    private final int jobs;
    private final @Nullable Series series;
    private final long end;
    private final VariantTally tally;
    private final int times;
    private final int cores;
    private final Map<String, Surprise> surprises = new LinkedHashMap<>();
    private int left;

    /**
     * @param series
     *            where gradings are kept, if they are
     * @param cores
     *            how many processors there are
     * @param end
     *            the time of {@link System#nanoTime} after which no further ones are started
     */
    VerifySeries(ExerciseOptions exercises, PrintWriter out, Budget size, int times, int jobs, int cores,
            @Nullable Series series, long end) {
        this.exercises = exercises;
        this.size = size;
        this.budget = size.name().toLowerCase(Locale.ROOT);
        this.times = times;
        this.jobs = jobs;
        this.cores = cores;
        this.series = series;
        this.end = end;
        this.tally = new VariantTally(out, times);
    }

    void judge(Exercise exercise, List<Variant> variants) throws InterruptedException {
        List<Variant> open = new ArrayList<>();
        for (Variant variant : variants) {
            List<Run> done = Optional.ofNullable(series)
                    .map(known -> known.done(variant, budget, cores).stream().limit(times).toList()).orElse(List.of());
            done.forEach(tally::add);
            open.addAll(Collections.nCopies(times - done.size(), variant));
        }
        if (open.isEmpty()) {
            return;
        }
        var verification = new Verification(exercises.prepare(exercise), size, compilers);
        int next = 0;
        while (next < open.size() && System.nanoTime() - end < 0) {
            // a slice short enough to end in time, long enough to keep all jobs busy
            int to = Math.min(open.size(), next + SLICE * jobs);
            verification.judgeAll(open.subList(next, to), jobs, judged -> {
                Run run = Run.of(judged, budget, cores);
                tally.add(run);
                judged.problem().ifPresent(problem -> surprises.putIfAbsent(run.exercise() + " " + run.variant(),
                        new Surprise(exercise, judged.variant(), problem,
                                ConsoleReport.write(judged.report(), Ink.PLAIN))));
                if (series != null) {
                    series.add(run);
                }
            });
            next = to;
        }
        left += open.size() - next;
        tally.printUnfinished();
    }

    @Override
    public void close() {
        compilers.close();
    }

    /** What was graded, in order. */
    List<Run> runs() {
        return tally.runs();
    }

    /** The variants that were graded now and did not get what they must, each with the first report that says so. */
    List<Surprise> surprises() {
        return List.copyOf(surprises.values());
    }

    /** How many gradings are still to do. */
    int left() {
        return left;
    }
}
