package dev.grade.cli;

import dev.grade.exercise.Exercise;
import dev.grade.verify.Series.Run;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What all gradings of known answers come to. */
final class VerifySummary {
    private final List<Run> runs = new ArrayList<>();
    private final List<Surprise> surprises = new ArrayList<>();
    private final List<Run> repeated = new ArrayList<>();
    private final List<String> omissions = new ArrayList<>();
    private int left;

    private record Row(String exercise, int cores) {
    }

    /**
     * Adds gradings.
     *
     * @param open
     *            how many of the series are still to do
     */
    void add(List<Run> graded, List<Surprise> notAsExpected, int open) {
        runs.addAll(graded);
        surprises.addAll(notAsExpected);
        left += open;
    }

    /** Adds what further gradings of surprises came to. */
    void addRepeated(List<Run> graded) {
        repeated.addAll(graded);
    }

    /** Adds what the author of an exercise has left out. */
    void add(Exercise exercise, List<String> leftOut) {
        leftOut.forEach(omission -> omissions.add(exercise.id() + ": " + omission));
    }

    List<Run> runs() {
        return runs;
    }

    /** Prints the sum, with a table if there were repetitions, and returns the exit code. */
    int print(PrintWriter out, boolean table) {
        out.println();
        if (table) {
            table(out);
        }
        // last, where a log that is cut still shows them
        surprises.forEach(
                surprise -> out.println(surprise.sentence() + "; its report:\n\n" + surprise.report().indent(4)));
        long wrong = notAsExpected(runs);
        omissions.forEach(out::println);
        out.println(gradings(runs.size()) + ", " + wrong + " not as expected");
        if (!repeated.isEmpty()) {
            out.println("graded again " + (repeated.size() == 1 ? "once" : repeated.size() + " times") + ": "
                    + notAsExpected(repeated) + " not as expected");
        }
        if (left > 0) {
            out.println(left + " are still to do; the same command goes on with them.");
        }
        out.flush();
        if (wrong > 0 || !omissions.isEmpty()) {
            return ExitCodes.NOT_PASSED;
        }
        return left > 0 ? ExitCodes.GRADER_ERROR : ExitCodes.PASSED;
    }

    private static String gradings(int count) {
        return count == 1 ? "1 grading" : count + " gradings";
    }

    private void table(PrintWriter out) {
        Map<Row, List<Run>> rows = new LinkedHashMap<>();
        runs.forEach(
                run -> rows.computeIfAbsent(new Row(run.exercise(), run.cores()), row -> new ArrayList<>()).add(run));
        out.printf("  %-28s %5s %9s %16s %8s%n", "exercise", "cores", "gradings", "not as expected", "rate");
        rows.forEach((row, some) -> out.printf(Locale.ROOT, "  %-28s %5d %9d %16d %7.2f%%%n", row.exercise(),
                row.cores(), some.size(), notAsExpected(some), 100.0 * notAsExpected(some) / some.size()));
        out.println();
    }

    private static long notAsExpected(List<Run> some) {
        return some.stream().filter(run -> !run.problem().isEmpty()).count();
    }
}
