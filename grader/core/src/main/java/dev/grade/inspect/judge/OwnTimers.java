package dev.grade.inspect.judge;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import dev.grade.inspect.flow.CallGraph;
import dev.grade.inspect.flow.Edge;
import dev.grade.inspect.flow.Pools;
import dev.grade.inspect.flow.RunsOn;
import dev.grade.inspect.flow.Site;
import dev.grade.inspect.flow.Value;
import dev.grade.inspect.source.ProjectType;
import dev.grade.inspect.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Timers to which one class alone hands tasks, all of which it makes itself: such a thread may be there to do the work of that
 * class, to be blocked by it and nobody else's. Where others hand tasks to it, too, they wait behind what blocks it.
 */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class OwnTimers {

    private static final Set<String> HANDS_OVER = Set.of("execute", "submit", "invokeAll", "invokeAny", "schedule",
            "scheduleAtFixedRate", "scheduleWithFixedDelay");

    private static final Set<String> AT_ONCE = Set.of("execute", "submit", "invokeAll", "invokeAny", "shutdown",
            "shutdownNow", "awaitTermination", "isShutdown", "isTerminated", "close");

    /** Who calls it so means to plan something, here or in code that is not here. */
    private static final Pattern CALLED_TIMER = Pattern.compile("(?i)timer|sched|clock|tick");

    private final CallGraph graph;
    private final Map<RunsOn, List<Site>> users = new HashMap<>();
    private @Nullable List<Site> handOvers;

    OwnTimers(CallGraph graph) {
        this.graph = graph;
    }

    /** Whether a way begins on such a timer. */
    boolean lead(List<Edge> way) {
        if (way.isEmpty() || !(way.getFirst().on() instanceof RunsOn thread) || !thread.isTimer()) {
            return false;
        }
        Site handOver = way.getFirst().from();
        return !isCalledLoop(handOver)
                && users(handOver, thread).stream().allMatch(s -> isOwn(s, handOver));
    }

    /**
     * Whether a way begins on such a timer on which that class plans nothing for later: it is one thread with a queue, like that
     * of an executor that cannot plan.
     */
    boolean areQueues(List<Edge> way) {
        return lead(way) && way.getFirst().from().receiver() instanceof Expression timer
                && graph.values().assignments().variable(timer) instanceof VariableDeclarator field
                && field.getParentNode().orElse(null) instanceof FieldDeclaration
                && !CALLED_TIMER.matcher(field.getNameAsString()).find() && uses(field).allMatch(OwnTimers::isAtOnce);
    }

    private Stream<Expression> uses(VariableDeclarator field) {
        var assignments = graph.values().assignments();
        return field.findCompilationUnit().stream().flatMap(file -> file.findAll(Expression.class).stream())
                .filter(e -> (e instanceof NameExpr || e instanceof FieldAccessExpr)
                        && assignments.variable(e) == field);
    }

    // What hands the timer itself to others may let them plan something.
    private static boolean isAtOnce(Expression use) {
        return switch (use.getParentNode().orElse(null)) {
            case MethodCallExpr call when call.getScope().orElse(null) == use ->
                AT_ONCE.contains(call.getNameAsString());
            case AssignExpr assign -> assign.getTarget() == use;
            case null, default -> false;
        };
    }

    private boolean isCalledLoop(Site handOver) {
        return handOver.receiver() != null && graph.pools().isCalledLoop(handOver.receiver());
    }

    private boolean isOwn(Site other, Site handOver) {
        SourceFile file = other.in().file();
        return (file == handOver.in().file() || isSubclass(other.in().owner(), handOver.in().owner()))
                && !other.isReference() && !other.arguments().isEmpty()
                && isMadeIn(file, other.arguments().getFirst());
    }

    private boolean isSubclass(@Nullable ProjectType type, @Nullable ProjectType of) {
        return type != null && of != null && graph.program().types().isA(type.id(), of.id());
    }

    private boolean isMadeIn(SourceFile file, Expression task) {
        Set<Value> values = graph.values().of(task);
        return task instanceof ThisExpr || (!values.isEmpty() && values.stream().allMatch(v -> switch (v) {
            case Value.Code(var function) -> function.file() == file;
            case Value.Made(Site made, String type) -> made.in().file() == file;
            case Value.Returned ignored -> false;
            case Value.Unset ignored -> false;
            case Value.Other(Node other) -> other instanceof NullLiteralExpr;
        }));
    }

    /** Everything that hands tasks to a timer. */
    private List<Site> users(Site handOver, RunsOn thread) {
        // A Timer of the JDK is not told apart by its thread.
        return thread.declared() == null
                ? handOvers().stream().filter(s -> isSameTimer(s, handOver)).toList()
                : users.computeIfAbsent(thread, t -> handOvers().stream().filter(s -> runsOn(s, t)).toList());
    }

    private boolean isSameTimer(Site site, Site handOver) {
        if (site.receiver() == null || handOver.receiver() == null) {
            return site == handOver;
        }
        Set<Value> timers = graph.values().of(handOver.receiver());
        return graph.values().of(site.receiver()).stream().anyMatch(timers::contains);
    }

    private boolean runsOn(Site site, RunsOn thread) {
        return site.receiver() != null && graph.pools().of(site.receiver()).stream()
                .anyMatch(d -> d instanceof Pools.Dispatch.On(RunsOn other) && other.equals(thread));
    }

    private List<Site> handOvers() {
        List<Site> known = handOvers;
        if (known == null) {
            known = new ArrayList<>();
            for (var function : graph.program().functions()) {
                for (Site site : function.sites()) {
                    if (site.called() != null && HANDS_OVER.contains(site.called().name()) && isTimer(site)) {
                        known.add(site);
                    }
                }
            }
            handOvers = known;
        }
        return known;
    }

    private boolean isTimer(Site site) {
        String owner = site.known().owner();
        return owner.equals("java.util.Timer")
                || graph.program().types().isA(owner, "java.util.concurrent.Executor");
    }
}
