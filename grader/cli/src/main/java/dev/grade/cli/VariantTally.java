package dev.grade.cli;

import dev.grade.verify.Judged;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Prints a line for each variant when all its repetitions are known: expected and actual. */
final class VariantTally implements Consumer<Judged> {
    private final PrintWriter out;
    private final int times;
    private final Map<String, Integer> actual = new TreeMap<>();
    private final Map<String, Integer> problems = new TreeMap<>();
    private int seen;

    VariantTally(PrintWriter out, int times) {
        this.out = out;
        this.times = times;
    }

    @Override
    public void accept(Judged judged) {
        actual.merge(judged.actual(), 1, Integer::sum);
        judged.problem().ifPresent(problem -> problems.merge(problem, 1, Integer::sum));
        seen++;
        if (seen == times) {
            String got = times == 1
                    ? judged.actual()
                    : actual.entrySet().stream().map(entry -> entry.getValue() + "x " + entry.getKey())
                            .collect(Collectors.joining(", "));
            out.println(
                    String.format("  %-3s %-34s %-30s %s", problems.isEmpty() ? "ok" : "NO", judged.variant().name(),
                            judged.expected(), got));
            problems.forEach(
                    (problem, count) -> out.println("      " + problem + (times == 1 ? "" : " (" + count + "x)")));
            out.flush();
            actual.clear();
            problems.clear();
            seen = 0;
        }
    }
}
