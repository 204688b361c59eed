package dev.grade.run;

import dev.grade.compile.Compilation;
import dev.grade.exercise.CheckKind;
import dev.grade.fork.confine.Confinement;
import dev.grade.fork.confine.Survey;
import dev.grade.exercise.CheckSpec;
import dev.grade.exercise.Exercise;
import dev.grade.worker.protocol.Result;
import dev.grade.worker.protocol.WorkOrder.ClassImage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Runs the checks of an exercise on a compiled submission, cheapest kind first. */
public final class Run {
    private final Budget budget;
    private final long seed;
    private final Confinement confinement;
    private final boolean toFirstFailure;

    /** A run whose random choices all come from {@code seed}, confined as well as this machine can. */
    public Run(Budget budget, long seed) {
        this(budget, seed, Survey.ofThisMachine().best(), false);
    }

    /** A run in this confinement. */
    public Run(Budget budget, long seed, Confinement confinement) {
        this(budget, seed, confinement, false);
    }

    private Run(Budget budget, long seed, Confinement confinement, boolean toFirstFailure) {
        this.budget = budget;
        this.seed = seed;
        this.confinement = confinement;
        this.toFirstFailure = toFirstFailure;
    }

    /** The same run, ended by the first check that fails; those after it are not run. */
    public Run toFirstFailure() {
        return new Run(budget, seed, confinement, true);
    }

    /**
     * One result for each check that the exercise has, in the exercise's order, but those of its source.
     *
     * @throws InterruptedException
     *             if this thread is interrupted; every process is ended before
     */
    public List<CheckResult> checks(Compilation.Succeeded compiled) throws InterruptedException {
        return checks(compiled, new LoopWatch(List.of()));
    }

    /** The same, with the waits on threads that serve others told to {@code watch}. */
    public List<CheckResult> checks(Compilation.Succeeded compiled, LoopWatch watch) throws InterruptedException {
        Exercise exercise = compiled.exercise().exercise();
        List<ClassImage> classes = new ArrayList<>(compiled.classes());
        classes.addAll(compiled.exercise().support());
        List<CheckSpec> checks = exercise.checks().stream().filter(check -> check.kind() != CheckKind.INSPECT).toList();
        Map<String, CheckResult> results = new LinkedHashMap<>();
        for (Map.Entry<CheckKind, List<CheckSpec>> kind : byKind(checks).entrySet()) {
            boolean explores = kind.getKey() == CheckKind.EXPLORE;
            WorkerProgram program = explores ? WorkerProgram.exploring() : WorkerProgram.own();
            boolean quickStart = explores || kind.getKey() == CheckKind.FUNCTIONAL;
            new WorkerGroup(program, confinement, classes, compiled.exercise().owners(), seed, budget, toFirstFailure)
                    .watching(kind.getKey() == CheckKind.FUNCTIONAL ? watch : new LoopWatch(List.of()))
                    .run(kind.getValue(), quickStart, results);
        }
        return checks.stream().map(check -> results.get(check.id())).toList();
    }

    /**
     * Plays one schedule of a check again.
     *
     * @param trace
     *            the schedule, as the evidence of a failure holds it
     * @return failed as before if the failure came again; passed if it did not; inconclusive, with the reason, if the
     *         trace is of other classes
     * @throws InterruptedException
     *             if this thread is interrupted; every process is ended before
     */
    public Result replay(Compilation.Succeeded compiled, CheckSpec check, String trace) throws InterruptedException {
        List<ClassImage> classes = new ArrayList<>(compiled.classes());
        classes.addAll(compiled.exercise().support());
        Map<String, CheckResult> results = new LinkedHashMap<>();
        new WorkerGroup(WorkerProgram.exploring(), confinement, classes, compiled.exercise().owners(), seed, budget,
                false).playing(trace).run(List.of(check), true, results);
        return Objects.requireNonNull(results.get(check.id())).result();
    }

    private static Map<CheckKind, List<CheckSpec>> byKind(List<CheckSpec> checks) {
        var kinds = new EnumMap<CheckKind, List<CheckSpec>>(CheckKind.class);
        checks.forEach(check -> kinds.computeIfAbsent(check.kind(), kind -> new ArrayList<>()).add(check));
        return kinds;
    }
}
