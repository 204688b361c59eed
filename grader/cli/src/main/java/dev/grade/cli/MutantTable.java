package dev.grade.cli;

import dev.grade.mutate.Operator;
import dev.grade.verify.Fate;
import dev.grade.verify.JudgedMutant;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Prints each mutant that passes as soon as it is known, and at the end how many each kind of mistake left alive. */
final class MutantTable implements Consumer<JudgedMutant> {
    /** The part of the mutants that compile and are not equivalent which checks must see, in per cent. */
    static final int BAR = 95;

    private final PrintWriter out;
    private final Map<Operator, Map<Fate, Integer>> counts = new LinkedHashMap<>();
    private final List<JudgedMutant> all = new ArrayList<>();

    MutantTable(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void accept(JudgedMutant one) {
        all.add(one);
        counts.computeIfAbsent(one.mutant().operator(), operator -> new EnumMap<>(Fate.class)).merge(one.fate(), 1,
                Integer::sum);
        if (one.fate() == Fate.SURVIVED || one.fate() == Fate.UNDECIDED) {
            out.println("  " + one.variant().name() + "  " + one.mutant().id() + "  "
                    + (one.fate() == Fate.SURVIVED ? "survived" : "undecided") + ": "
                    + one.mutant().operator().sentence());
            out.println("    " + one.mutant().file() + ":" + one.mutant().line());
            one.mutant().diff().forEach(line -> out.println("    " + line));
            if (!one.reason().isEmpty()) {
                out.println("    " + one.reason());
            }
            out.flush();
        }
    }

    List<JudgedMutant> all() {
        return all;
    }

    /** Prints the table; true if enough mutants were seen. */
    boolean end() {
        out.println();
        out.printf("  %-24s %7s %7s %9s %11s %10s%n", "mistake", "made", "killed", "survived", "equivalent",
                "undecided");
        counts.forEach((operator, fates) -> row(operator.id(), fates));
        Map<Fate, Integer> sum = fates();
        row("all", sum);
        int killed = sum.getOrDefault(Fate.KILLED, 0);
        int mistakes = mistakes(sum);
        if (mistakes > 0) {
            out.printf("  %.1f %% killed (%d of %d); at least %d %% are wanted%n", 100.0 * killed / mistakes, killed,
                    mistakes, BAR);
        }
        out.flush();
        return 100L * killed >= (long) BAR * mistakes;
    }

    /** How many there are of each fate. */
    Map<Fate, Integer> fates() {
        Map<Fate, Integer> sum = new EnumMap<>(Fate.class);
        counts.values().forEach(fates -> fates.forEach((fate, count) -> sum.merge(fate, count, Integer::sum)));
        return sum;
    }

    /** Those of which a check must see 95 %. */
    static int mistakes(Map<Fate, Integer> fates) {
        return fates.getOrDefault(Fate.KILLED, 0) + fates.getOrDefault(Fate.SURVIVED, 0)
                + fates.getOrDefault(Fate.UNDECIDED, 0);
    }

    private void row(String name, Map<Fate, Integer> fates) {
        int killed = fates.getOrDefault(Fate.KILLED, 0);
        int survived = fates.getOrDefault(Fate.SURVIVED, 0);
        int equivalent = fates.getOrDefault(Fate.EQUIVALENT, 0);
        int undecided = fates.getOrDefault(Fate.UNDECIDED, 0);
        if (killed + survived + equivalent + undecided > 0) {
            out.printf("  %-24s %7d %7d %9d %11d %10d%n", name, killed + survived + equivalent + undecided, killed,
                    survived, equivalent, undecided);
        }
    }
}
