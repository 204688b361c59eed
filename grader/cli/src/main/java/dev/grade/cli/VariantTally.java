package dev.grade.cli;

import dev.grade.verify.Series.Run;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prints a line for each variant when all its repetitions are known: expected and actual. */
final class VariantTally {
    private final PrintWriter out;
    private final int times;
    private final Map<String, List<Run>> open = new LinkedHashMap<>();
    private final List<Run> all = new ArrayList<>();

    VariantTally(PrintWriter out, int times) {
        this.out = out;
        this.times = times;
    }

    void add(Run run) {
        all.add(run);
        List<Run> runs = open.computeIfAbsent(run.exercise() + "/" + run.variant(), name -> new ArrayList<>());
        runs.add(run);
        if (runs.size() == times) {
            print(runs);
            open.remove(run.exercise() + "/" + run.variant());
        }
    }

    /** Prints what is known of variants that were not graded as often as wanted. */
    void printUnfinished() {
        open.values().forEach(this::print);
        open.clear();
    }

    List<Run> runs() {
        return all;
    }

    private void print(List<Run> runs) {
        Map<String, Long> problems = count(runs.stream().filter(run -> !run.problem().isEmpty()).toList(),
                Run::problem);
        String got = times == 1
                ? runs.getFirst().actual()
                : count(runs, Run::actual).entrySet().stream().map(entry -> entry.getValue() + "x " + entry.getKey())
                        .collect(Collectors.joining(", "));
        out.println(String.format("  %-3s %-34s %-30s %s", problems.isEmpty() ? "ok" : "NO",
                runs.getFirst().variant(), runs.getFirst().expected(), got));
        problems.forEach(
                (problem, count) -> out.println("      " + problem + (times == 1 ? "" : " (" + count + "x)")));
        out.flush();
    }

    private static Map<String, Long> count(List<Run> runs, Function<Run, String> part) {
        return runs.stream().collect(Collectors.groupingBy(part, TreeMap::new, Collectors.counting()));
    }
}
