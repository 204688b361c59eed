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
import java.util.function.Function;

/**
 * Runs the checks of an exercise on a compiled submission, cheapest kind first. Closing it ends workers that were
 * started ahead, if there was nothing to check.
 */
public final class Run implements AutoCloseable {
    /** Workers run side by side, but one that times a submission runs alone, for the sake of the figures it shows. */
    private static final ReadWriteLock TURNS = new ReentrantReadWriteLock(true);

    private final Budget budget;
    private final long seed;
    private final Workers workers;
    private final boolean toFirstFailure;
    private boolean ahead;
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

    /** A run in this confinement; if {@code toFirstFailure}, the first check that fails ends it. */
    public Run(Budget budget, long seed, Confinement confinement, boolean toFirstFailure) {
        this.budget = budget;
        this.seed = seed;
        this.workers = new Workers(confinement);
        this.toFirstFailure = toFirstFailure;
    }

    /**
     * Starts the first worker while its order is still being made, and from now on each while the one before it works.
     * That costs processor time where a worker turns out not to be needed, so it is for one submission and not for many.
     */
    public void startAhead() {
        ahead = true;
        workers.startAhead(WorkerProgram.own(), true);
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
        return checks(compiled, LoopWatch.none(), _ -> {
        });
    }

    /**
     * The same.
     *
     * @param watch
     *            hears of the waits on threads that serve others
     * @param listener
     *            hears when all checks of a kind have run
     */
    public List<CheckResult> checks(Compilation.Succeeded compiled, LoopWatch watch, Consumer<CheckKind> listener)
            throws InterruptedException {
        Exercise exercise = compiled.exercise().exercise();
        if (exercise.startsProcesses()) {
            workers.allowPeers();
        }
        List<ClassImage> classes = new ArrayList<>(compiled.classes());
        classes.addAll(compiled.exercise().support());
        List<CheckSpec> checks = exercise.checks().stream().filter(check -> check.kind() != CheckKind.INSPECT).toList();
        Map<String, CheckResult> results = new LinkedHashMap<>();
        Map<CheckKind, List<CheckSpec>> kinds = byKind(checks);
        List<CheckKind> order = List.copyOf(kinds.keySet());
        Function<CheckKind, WorkerGroup> groups = kind -> new WorkerGroup(program(kind), workers, classes,
                compiled.exercise().owners(), seed, budget, toFirstFailure, exercise.reachesOut())
                .watching(kind == CheckKind.FUNCTIONAL ? watch : LoopWatch.none());
        try (Aside explored = runsBeside(order)
                ? new Aside(groups.apply(CheckKind.EXPLORE),
                        Objects.requireNonNull(kinds.get(CheckKind.EXPLORE)), true)
                : null) {
            for (int i = 0; i < order.size(); i++) {
                CheckKind kind = order.get(i);
                List<CheckSpec> ofKind = Objects.requireNonNull(kinds.get(kind));
                boolean spares = kind == CheckKind.FUNCTIONAL && startsQuickly(CheckKind.STRESS)
                        && order.contains(CheckKind.STRESS);
                boolean nextRuns = explored != null && kind == CheckKind.FUNCTIONAL;
                if (ahead && !nextRuns && !spares && i + 1 < order.size() && kind != CheckKind.SCALING) {
                    workers.startAhead(program(order.get(i + 1)), startsQuickly(order.get(i + 1)));
                }
                progress.accept(kind.id() + " checks (" + ofKind.size() + ")");
                Lock turn = timesAlone(kind) ? TURNS.writeLock() : TURNS.readLock();
                turn.lockInterruptibly();
                try {
                    if (explored == null || kind != CheckKind.EXPLORE || !explored.addTo(results)) {
                        WorkerGroup group = groups.apply(kind);
                        (spares ? group.sparing() : group).run(ofKind, startsQuickly(kind), results);
                    }
                } finally {
                    turn.unlock();
                }
                listener.accept(kind);
            }
        } finally {
            workers.close();
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
        if (compiled.exercise().exercise().startsProcesses()) {
            workers.allowPeers();
        }
        List<ClassImage> classes = new ArrayList<>(compiled.classes());
        classes.addAll(compiled.exercise().support());
        Map<String, CheckResult> results = new LinkedHashMap<>();
        new WorkerGroup(WorkerProgram.exploring(), workers, classes, compiled.exercise().owners(), seed, budget,
                false, compiled.exercise().exercise().reachesOut()).playing(trace).run(List.of(check), true, results);
        return Objects.requireNonNull(results.get(check.id())).result();
    }

    @Override
    public void close() {
        workers.close();
    }

    /** One thread at a time runs in an exploration, and none of its verdicts or of the functional checks' is a time. */
    private boolean runsBeside(List<CheckKind> order) {
        return ahead && order.containsAll(List.of(CheckKind.FUNCTIONAL, CheckKind.EXPLORE));
    }

    /** Known answers are timed among others, too: a verdict that would change there is a defect that must show. */
    private boolean timesAlone(CheckKind kind) {
        return kind == CheckKind.SCALING && !toFirstFailure;
    }

    private static WorkerProgram program(CheckKind kind) {
        return switch (kind) {
            case EXPLORE -> WorkerProgram.exploring();
            case SCALING -> WorkerProgram.timing();
            default -> WorkerProgram.own();
        };
    }

    /** Only what runs on real threads for long must run as in life: with a small budget it ends before that sets in. */
    private boolean startsQuickly(CheckKind kind) {
        return kind == CheckKind.EXPLORE || kind == CheckKind.FUNCTIONAL
                || (kind == CheckKind.STRESS && budget == Budget.QUICK);
    }

    private static Map<CheckKind, List<CheckSpec>> byKind(List<CheckSpec> checks) {
        var kinds = new EnumMap<CheckKind, List<CheckSpec>>(CheckKind.class);
        checks.forEach(check -> kinds.computeIfAbsent(check.kind(), kind -> new ArrayList<>()).add(check));
        return kinds;
    }
}
