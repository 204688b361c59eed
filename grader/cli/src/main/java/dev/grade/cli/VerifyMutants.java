package dev.grade.cli;

import dev.grade.exercise.Exercise;
import dev.grade.fork.Processors;
import dev.grade.run.Budget;
import dev.grade.verify.Fate;
import dev.grade.verify.JudgedMutant;
import dev.grade.verify.MutantSeries;
import dev.grade.verify.MutantTrial;
import dev.grade.verify.Series;
import dev.grade.verify.Variant;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Grades the mutants of one exercise after the other, and ends with the kill matrix. */
final class VerifyMutants {
    private final ExerciseOptions exercises;
    private final PrintWriter out;
    private final Budget size;
    private final int jobs;
    private final MutantSeries series;
    private final long end;
    private final Map<Exercise, MutantTable> tables = new LinkedHashMap<>();

    /**
     * @param kept
     *            where gradings are kept, if they are
     * @param end
     *            the time of {@link System#nanoTime} after which no further ones are started
     */
    VerifyMutants(ExerciseOptions exercises, PrintWriter out, Budget size, int jobs, @Nullable Series kept, long end) {
        this.exercises = exercises;
        this.out = out;
        this.size = size;
        this.jobs = jobs;
        this.series = new MutantSeries(kept, size.name().toLowerCase(Locale.ROOT), Processors.count());
        this.end = end;
    }

    /** Grades the mutants of all right ones among {@code answers} and returns the exit code. */
    int judge(Map<Exercise, List<Variant>> answers) throws InterruptedException {
        boolean fine = true;
        int left = 0;
        for (Map.Entry<Exercise, List<Variant>> entry : answers.entrySet()) {
            Exercise exercise = entry.getKey();
            out.println(exercise.id());
            var table = new MutantTable(out);
            tables.put(exercise, table);
            try (var trial = new MutantTrial(exercises.prepare(exercise), exercises.home().solutions(exercise), size,
                    series, end)) {
                int open = trial.judgeAll(entry.getValue(), jobs, table);
                fine &= table.end();
                // as long as some are not graded, nobody can say that a note is about none of them
                for (String stale : open > 0 ? List.<String>of() : trial.staleNotes(table.all())) {
                    out.println("  " + stale);
                    fine = false;
                }
                left += open;
            }
        }
        if (tables.size() > 1) {
            matrix();
        }
        if (left > 0) {
            out.println(left + " are still to do; the same command goes on with them.");
        }
        out.flush();
        if (!fine) {
            return ExitCodes.NOT_PASSED;
        }
        return left > 0 ? ExitCodes.GRADER_ERROR : ExitCodes.PASSED;
    }

    List<JudgedMutant> judged() {
        List<JudgedMutant> all = new ArrayList<>();
        tables.values().forEach(table -> all.addAll(table.all()));
        return all;
    }

    private void matrix() {
        out.println();
        out.printf("%-26s %7s %7s %6s %10s %8s %9s %6s%n", "exercise", "answers", "mutants", "killed", "equivalent",
                "survived", "undecided", "rate");
        tables.forEach((exercise, table) -> {
            Map<Fate, Integer> fates = table.fates();
            int killed = fates.getOrDefault(Fate.KILLED, 0);
            int mistakes = MutantTable.mistakes(fates);
            int equivalent = fates.getOrDefault(Fate.EQUIVALENT, 0);
            long answers = table.all().stream().map(one -> one.variant().name()).distinct().count();
            out.printf(Locale.ROOT, "%-26s %7d %7d %6d %10d %8d %9d %5.1f%%%n", exercise.id(), answers,
                    mistakes + equivalent, killed, equivalent, fates.getOrDefault(Fate.SURVIVED, 0),
                    fates.getOrDefault(Fate.UNDECIDED, 0), mistakes == 0 ? 100.0 : 100.0 * killed / mistakes);
        });
    }
}
