package dev.grade.run;

import dev.grade.exercise.CheckKind;
import dev.grade.exercise.CheckSpec;
import dev.grade.worker.protocol.CallHistory;
import dev.grade.worker.protocol.Message;
import dev.grade.worker.protocol.Result;
import dev.grade.worker.protocol.Strength;
import dev.grade.worker.protocol.Verdict;
import dev.grade.worker.protocol.WorkOrder;
import dev.grade.worker.protocol.WorkOrder.ClassImage;
import dev.grade.worker.protocol.WorkOrder.Exploration;
import dev.grade.worker.protocol.WorkOrder.Planned;
import dev.grade.worker.protocol.WorkOrder.Stress;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs checks in a worker, and in another for those that are left when a worker ends early. The plan is known here, so
 * what a worker leaves out has a name.
 */
final class WorkerGroup {
    private static final int MOST_EARLY_ENDS = 4;

    private final WorkerProgram program;
    private final List<ClassImage> classes;
    private final Map<String, String> owners;
    private final long seed;
    private final Budget budget;
    private final Workers workers;
    private final boolean toFirstFailure;
    private final Exploration exploration;
    private final LoopWatch watch;
    private final boolean guarded;
    private final boolean sparing;
    /** Checks during which the JVM itself has failed, and which were left for another worker. */
    private final Set<String> crashed = new HashSet<>();
    /** Read by whoever ends it from another thread. */
    private volatile @Nullable Worker running;

    WorkerGroup(WorkerProgram program, Workers workers, List<ClassImage> classes, Map<String, String> owners,
            long seed, Budget budget, boolean toFirstFailure, boolean guarded) {
        this(program, workers, classes, owners, seed, budget, toFirstFailure, budget.exploration(),
                LoopWatch.none(), guarded, false);
    }

    private WorkerGroup(WorkerProgram program, Workers workers, List<ClassImage> classes,
            Map<String, String> owners, long seed, Budget budget, boolean toFirstFailure, Exploration exploration,
            LoopWatch watch, boolean guarded, boolean sparing) {
        this.program = program;
        this.workers = workers;
        this.classes = classes;
        this.owners = owners;
        this.seed = seed;
        this.budget = budget;
        this.toFirstFailure = toFirstFailure;
        this.exploration = exploration;
        this.watch = watch;
        this.guarded = guarded;
        this.sparing = sparing;
    }

    /** The same, with an eye on the threads that serve others. */
    WorkerGroup watching(LoopWatch loops) {
        return new WorkerGroup(program, workers, classes, owners, seed, budget, toFirstFailure, exploration, loops,
                guarded, sparing);
    }

    /** The same, which leaves its worker to a group of the same submission that comes later. */
    WorkerGroup sparing() {
        return new WorkerGroup(program, workers, classes, owners, seed, budget, toFirstFailure, exploration, watch,
                guarded, true);
    }

    /** The same for one schedule to play again. */
    WorkerGroup playing(String trace) {
        return new WorkerGroup(program, workers, classes, owners, seed, budget, toFirstFailure,
                exploration.playing(trace), watch, guarded, sparing);
    }

    /** Ends the worker that runs now, so that a thread which has been interrupted in {@link #run} comes out of it at once. */
    void kill() {
        Worker worker = running;
        if (worker != null) {
            worker.kill();
        }
    }

    /**
     * Adds a result for each of {@code checks} to {@code results}, which holds those of earlier groups.
     *
     * @throws InterruptedException
     *             if this thread is interrupted, at the next message of the worker; it is ended before
     */
    void run(List<CheckSpec> checks, boolean quickStart, Map<String, CheckResult> results) throws InterruptedException {
        Deque<CheckSpec> left = new ArrayDeque<>(checks);
        int earlyEnds = 0;
        while (!left.isEmpty()) {
            if (toFirstFailure && anyFailed(results)) {
                left.forEach(check -> results.put(check.id(), notRun(check, "A check before it failed.")));
                return;
            }
            left.removeIf(check -> skipped(check, results));
            if (left.isEmpty()) {
                return;
            }
            if (earlyEnds == MOST_EARLY_ENDS) {
                left.forEach(check -> results.put(check.id(),
                        notRun(check, "Too many of the checks before it could not be ended.")));
                return;
            }
            boolean complete = runWorker(left.stream().map(check -> planned(check, results)).toList(), left, quickStart,
                    results);
            earlyEnds += complete ? 0 : 1;
        }
    }

    /** Runs one worker until it ends, or until the next check in line needs one that failed meanwhile. */
    private boolean runWorker(List<Planned> plan, Deque<CheckSpec> left, boolean quickStart,
            Map<String, CheckResult> results) throws InterruptedException {
        Worker worker = workers.take(program, quickStart);
        Worker outer = running;
        running = worker;
        boolean used = worker.hasOrder();
        var end = End.EARLY;
        try {
            try {
                if (used) {
                    worker.sendFurther(plan);
                } else {
                    worker.send(new WorkOrder(classes, plan, seed, watch.loops(), guarded));
                }
            } catch (IOException e) {
                // the worker is gone already; what it left on its output says why
            }
            end = follow(worker, used, plan, left, results);
        } finally {
            running = outer;
            if (sparing && end == End.AT_REST) {
                workers.spare(program, quickStart, worker);
            } else {
                worker.close();
            }
        }
        return end != End.EARLY;
    }

    /** How a worker came to the end of a plan. */
    private enum End {
        /** It is gone, or must go, and some check was spoilt by that. */
        EARLY,
        /** It must go, and what it said stands. */
        STOPPED,
        /** It waits for more. */
        AT_REST
    }

    private End follow(Worker worker, boolean used, List<Planned> plan, Deque<CheckSpec> left,
            Map<String, CheckResult> results) throws InterruptedException {
        var dialogue = new Dialogue(plan);
        List<CallHistory> observed = List.of();
        while (true) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            switch (worker.next()) {
                case Worker.Heard.Gone(WorkerEnd end) when used && !dialogue.begun() -> {
                    // what earlier checks left behind has ended it, so these need one of their own
                    return End.STOPPED;
                }
                case Worker.Heard.Gone(WorkerEnd end) -> {
                    if (end.isCrash() && dialogue.begun() && !results.containsKey(dialogue.current())
                            && crashed.add(dialogue.current())) {
                        // it may be a fault of the JVM that luck met; code that brings it down does so again
                        return End.STOPPED;
                    }
                    Result result = dialogue.begun() ? end.result() : end.resultBeforeAnyCheck();
                    record(dialogue.current(), result, left, results);
                    return End.EARLY;
                }
                case Worker.Heard.Said(Message message) -> {
                    Optional<String> complaint = dialogue.hear(message);
                    if (complaint.isPresent()) {
                        record(dialogue.current(), new WorkerEnd.OutOfOrder(complaint.get()).result(), left, results);
                        return End.EARLY;
                    }
                    switch (message) {
                        case Message.Observed(var id, var histories) -> observed = histories;
                        case Message.Waited(var id, var waits) -> watch.add(waits);
                        case Message.Ended(var id, var result, var output, var lastWord) -> {
                            CheckSpec check = take(id, left);
                            results.put(id, new CheckResult(check, judged(check, result, observed), output));
                            observed = List.of();
                            if (lastWord) {
                                // an answer may be right and yet heed no interrupt, so that its threads outlive the check
                                return result.verdict() == Verdict.PASSED ? End.STOPPED : End.EARLY;
                            }
                            if (stale(left, plan, results) || (toFirstFailure && anyFailed(results))) {
                                return End.STOPPED;
                            }
                        }
                        case Message.Bye() -> {
                            return End.AT_REST;
                        }
                        case Message.Ready ready -> {
                        }
                        case Message.Started started -> {
                        }
                    }
                }
            }
        }
    }

    /** A pass is none where the threads' calls make no sense; where schedules are explored, one is found that shows it. */
    private Result judged(CheckSpec check, Result result, List<CallHistory> observed) throws InterruptedException {
        if (result.verdict() != Verdict.PASSED || observed.isEmpty()) {
            return result;
        }
        var court = new Court(classes, result.strength());
        List<CallHistory> wrong = court.wrong(observed);
        if (wrong.isEmpty() || check.kind() != CheckKind.EXPLORE) {
            return court.verdict(result);
        }
        Planned again = new Planned(check.id(), Objects.requireNonNull(owners.get(check.id())), check.methodName(),
                Optional.of(exploration.condemning(wrong)), Stress.NONE);
        Map<String, CheckResult> shown = new HashMap<>();
        boolean ignored = runWorker(List.of(again), new ArrayDeque<>(List.of(check)), true, shown);
        CheckResult second = shown.get(check.id());
        return second != null && second.result().verdict() == Verdict.FAILED
                ? second.result()
                : court.verdict(result);
    }

    private void record(String checkId, Result result, Deque<CheckSpec> left, Map<String, CheckResult> results) {
        CheckResult before = results.get(checkId);
        CheckSpec check = before == null ? take(checkId, left) : before.check();
        results.put(checkId, new CheckResult(check, result, before == null ? "" : before.output()));
    }

    private static CheckSpec take(String id, Deque<CheckSpec> left) {
        CheckSpec check = left.stream().filter(candidate -> candidate.id().equals(id)).findFirst().orElseThrow();
        left.remove(check);
        return check;
    }

    /** Whether a check that the worker would run next has lost a check that it needs. */
    private static boolean stale(Deque<CheckSpec> left, List<Planned> plan, Map<String, CheckResult> results) {
        return left.stream().anyMatch(check -> plan.stream().anyMatch(planned -> planned.id().equals(check.id()))
                && lostNeed(check, results).isPresent());
    }

    private static boolean anyFailed(Map<String, CheckResult> results) {
        return results.values().stream().anyMatch(result -> result.result().verdict() == Verdict.FAILED);
    }

    private static boolean skipped(CheckSpec check, Map<String, CheckResult> results) {
        Optional<String> lost = lostNeed(check, results);
        lost.ifPresent(need -> results.put(check.id(),
                notRun(check, "It says something only when '" + need + "' passes.")));
        return lost.isPresent();
    }

    /** A check that this one needs and that did not pass. */
    static Optional<String> lostNeed(CheckSpec check, Map<String, CheckResult> results) {
        return check.needs().stream()
                .filter(need -> results.containsKey(need) && results.get(need).result().verdict() != Verdict.PASSED)
                .findFirst();
    }

    private static CheckResult notRun(CheckSpec check, String message) {
        return new CheckResult(check, Result.unknown(Verdict.NOT_RUN, message, Strength.NONE), "");
    }

    private Planned planned(CheckSpec check, Map<String, CheckResult> results) {
        return new Planned(check.id(), Objects.requireNonNull(owners.get(check.id())), check.methodName(),
                check.kind() == CheckKind.EXPLORE ? Optional.of(exploration) : Optional.empty(),
                stress(check, results));
    }

    /** What exploration has shown, stress need only confirm. */
    private Stress stress(CheckSpec check, Map<String, CheckResult> results) {
        return check.kind() == CheckKind.STRESS
                ? budget.stress(check.needs().stream().anyMatch(need -> explored(results.get(need))))
                : Stress.NONE;
    }

    private static boolean explored(@Nullable CheckResult needed) {
        return needed != null && needed.check().kind() == CheckKind.EXPLORE
                && needed.result().verdict() == Verdict.PASSED;
    }
}
