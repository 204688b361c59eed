package dev.grade.run;

import dev.grade.compile.Compilation;
import dev.grade.exercise.CheckKind;
import dev.grade.fork.confine.Confinement;
import dev.grade.fork.confine.Survey;
import dev.grade.exercise.CheckSpec;
import dev.grade.exercise.Exercise;
import dev.grade.worker.protocol.WorkOrder.ClassImage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the checks of an exercise on a compiled submission, cheapest kind first. */
public final class Run {
    private final Budget budget;
    private final long seed;
    private final Confinement confinement;

    /** A run whose random choices all come from {@code seed}, confined as well as this machine can. */
    public Run(Budget budget, long seed) {
        this(budget, seed, Survey.ofThisMachine().best());
    }

    /** A run in this confinement. */
    public Run(Budget budget, long seed, Confinement confinement) {
        this.budget = budget;
        this.seed = seed;
        this.confinement = confinement;
    }

    /**
     * One result for each check that the exercise has, in the exercise's order, but those of its source.
     *
     * @throws InterruptedException
     *             if this thread is interrupted; every process is ended before
     */
    public List<CheckResult> checks(Compilation.Succeeded compiled) throws InterruptedException {
        Exercise exercise = compiled.exercise().exercise();
        List<ClassImage> classes = new ArrayList<>(compiled.classes());
        classes.addAll(compiled.exercise().support());
        List<CheckSpec> checks = exercise.checks().stream().filter(check -> check.kind() != CheckKind.INSPECT).toList();
        Map<String, CheckResult> results = new LinkedHashMap<>();
        var group = new WorkerGroup(WorkerProgram.own(), confinement, classes, compiled.exercise().owners(), seed,
                budget.stressMillis());
        for (Map.Entry<CheckKind, List<CheckSpec>> kind : byKind(checks).entrySet()) {
            group.run(kind.getValue(), kind.getKey() == CheckKind.FUNCTIONAL, results);
        }
        return checks.stream().map(check -> results.get(check.id())).toList();
    }

    private static Map<CheckKind, List<CheckSpec>> byKind(List<CheckSpec> checks) {
        var kinds = new EnumMap<CheckKind, List<CheckSpec>>(CheckKind.class);
        checks.forEach(check -> kinds.computeIfAbsent(check.kind(), kind -> new ArrayList<>()).add(check));
        return kinds;
    }
}
