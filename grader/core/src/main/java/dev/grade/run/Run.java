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
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;

/** Runs the checks of an exercise on a compiled submission, cheapest kind first. */
public final class Run {
    /** Workers run side by side, but one that times runs alone. */
    private static final ReadWriteLock TURNS = new ReentrantReadWriteLock(true);

    private final Budget budget;
    private final long seed;
    private final Confinement confinement;
    private final boolean toFirstFailure;
    private Consumer<String> progress = _ -> {
    };

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
        return new Run(budget, seed, confinement, true).telling(progress);
    }

    /** The same run, which tells what goes on, a few words each time, in the thread that runs it. */
    public Run telling(Consumer<String> listener) {
        progress = listener;
        return this;
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
        for (Map.Entry<CheckKind, List<CheckSpec>> kind : byKind(checks).entrySet()) {
            progress.accept(kind.getKey().id() + " checks (" + kind.getValue().size() + ")");
            boolean explores = kind.getKey() == CheckKind.EXPLORE;
            boolean times = kind.getKey() == CheckKind.SCALING;
            WorkerProgram program = explores
                    ? WorkerProgram.exploring()
                    : times ? WorkerProgram.timing() : WorkerProgram.own();
            boolean quickStart = explores || kind.getKey() == CheckKind.FUNCTIONAL;
            Lock turn = times ? TURNS.writeLock() : TURNS.readLock();
            turn.lockInterruptibly();
            try {
                new WorkerGroup(program, confinement, classes, compiled.exercise().owners(), seed, budget,
                        toFirstFailure).run(kind.getValue(), quickStart, results);
            } finally {
                turn.unlock();
            }
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
