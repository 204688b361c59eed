package dev.grade.inspect.judge;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.flow.CallGraph;
import dev.grade.inspect.flow.Pools;
import dev.grade.inspect.flow.Reach;
import dev.grade.inspect.flow.RunsOn;
import dev.grade.inspect.flow.Site;
import dev.grade.inspect.flow.Value;
import dev.grade.inspect.sink.Category;
import dev.grade.inspect.sink.Sink;
import dev.grade.inspect.sink.Weight;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A task of a bounded pool that waits for another task of the same pool: when all threads do, none is left to go on. */
final class SelfWait {

    static final Sink SINK = new Sink(Category.FUTURE, Weight.C, "java.util.concurrent.ExecutorService#self-wait");
    private static final Set<String> SUBMITS = Set.of("submit", "supplyAsync", "runAsync", "schedule", "invokeAll");

    private static final Set<String> ENDS = Set.of("close", "awaitTermination");

    private final CallGraph graph;
    private final Reach reach;

    SelfWait(CallGraph graph, Reach reach) {
        this.graph = graph;
        this.reach = reach;
    }

    Optional<Severity> of(Site site, Sink sink, RunsOn thread) {
        if (waitsForItsEnd(site, thread)) {
            return Optional.of(Severity.WARNING);
        }
        boolean isBounded = thread.threads() >= 1;
        if (!isBounded || sink.category() != Category.FUTURE || site.receiver() == null) {
            return Optional.empty();
        }
        List<Value> tasks = graph.values().of(site.receiver()).stream().filter(v -> isTaskOf(v, thread)).toList();
        boolean isCall = isExecutorCall(site) && runsOn(site.receiver(), thread);
        if ((!isCall && (isExecutorCall(site) || tasks.isEmpty())) || thread.kind() == RunsOn.Kind.LOOP) {
            return Optional.empty();
        }
        boolean isBehind = isCall || tasks.stream().anyMatch(v -> isHandedOverOn(v, thread));
        return Optional.of(thread.threads() == 1 && isBehind ? Severity.ERROR : Severity.WARNING);
    }

    // One thread takes its tasks in order: what another thread handed over may have come first, and be done.
    private boolean isHandedOverOn(Value task, RunsOn thread) {
        return switch (task) {
            case Value.Returned(Site submit) -> isReachedOn(submit, thread);
            case Value.Made(Site made, String type) -> isReachedOn(made, thread);
            default -> true;
        };
    }

    private boolean isReachedOn(Site site, RunsOn thread) {
        return reach.of(site.in()).stream().anyMatch(v -> v.thread().equals(thread));
    }

    // However many threads it has: it ends when all tasks are done, and this one waits for the end. Two pools that are made at
    // the same place cannot be told apart, so that is no proof.
    private boolean waitsForItsEnd(Site site, RunsOn thread) {
        return thread.kind() == RunsOn.Kind.OFFLOAD && thread.declared() != null && site.receiver() != null
                && site.called() != null && ENDS.contains(site.called().name()) && runsOn(site.receiver(), thread);
    }

    private static boolean isExecutorCall(Site site) {
        return site.called() != null && site.called().name().startsWith("invokeA");
    }

    private boolean isTaskOf(Value value, RunsOn thread) {
        if (value instanceof Value.Made(Site made, String type)
                && graph.program().types().isA(type, "java.util.concurrent.FutureTask")) {
            return isExecuted(made, value, thread);
        }
        if (!(value instanceof Value.Returned(Site task)) || task.called() == null
                || !(task.node() instanceof MethodCallExpr)) {
            return false;
        }
        if (!SUBMITS.contains(task.called().name())) {
            return task.called().name().endsWith("Async") && isHandedTo(task, thread);
        }
        return task.called().isStatic()
                ? isHandedTo(task, thread)
                : task.receiver() != null && runsOn(task.receiver(), thread);
    }

    // var task = new FutureTask<>(..); executor.execute(task);
    private boolean isExecuted(Site made, Value task, RunsOn thread) {
        return made.arguments().stream().flatMap(a -> graph.values().of(a).stream())
                .filter(v -> v instanceof Value.Code).map(v -> ((Value.Code) v).function())
                .flatMap(f -> graph.callersOf(f).stream())
                .anyMatch(e -> thread.equals(e.on())
                        && e.from().arguments().stream().anyMatch(a -> graph.values().of(a).contains(task)));
    }

    private boolean isHandedTo(Site task, RunsOn thread) {
        return task.arguments().size() > 1 && runsOn(task.arguments().getLast(), thread);
    }

    private boolean runsOn(Expression executor, RunsOn thread) {
        return graph.pools().of(executor).stream()
                .anyMatch(d -> d instanceof Pools.Dispatch.On(RunsOn other) && other.equals(thread));
    }
}
