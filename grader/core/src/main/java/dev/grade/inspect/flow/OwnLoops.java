package dev.grade.inspect.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import dev.grade.inspect.resolve.Called;
import dev.grade.inspect.source.Platform;
import dev.grade.inspect.source.ProjectType;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Loops of the sources that take tasks from a queue and run them: one thread is an event loop, several are a pool. */
// A type of the sources is itself.
@SuppressWarnings("ReferenceEquality")
final class OwnLoops {

    private static final Set<String> RUNS = Set.of("run", "call", "accept", "execute", "apply", "get");
    private static final Set<String> WAITS = Set.of("take", "wait", "await", "awaitNanos", "awaitUntil", "park",
            "parkNanos", "acquire", "takeFirst", "takeLast", "awaitUninterruptibly");
    private static final int FARTHEST = 6;
    private static final int NEAR = 2;

    private final Program program;
    private final Values values;

    OwnLoops(Program program, Values values) {
        this.program = program;
        this.values = values;
    }

    /** The thread of the tasks that a site runs; null when it is an ordinary call. */
    @Nullable
    RunsOn threadFor(Site site, Called called) {
        if (!RUNS.contains(called.name()) || site.receiver() == null
                || (!program.types().isA(called.owner(), "java.lang.Runnable") && program.declared(called) != null
                        && !isFunctional(called))) {
            return null;
        }
        boolean isStep = isStep(site.in());
        boolean isRepeated = isStep || SelectorLoops.loopAround(site.node(), site.in()).isPresent();
        if (!isRepeated || !(waits(site.in(), 0) || (isStep && isDrained(site.in()))) || !isTaken(site.receiver(), 0)) {
            return null;
        }
        var place = site.in().file().place(site.in().node());
        return isShared(site.in(), false, 0, new HashSet<>())
                ? RunsOn.pool(0, place)
                : isOneKind(program.type(site.receiver()))
                        ? RunsOn.worker(site.place())
                        : RunsOn.loop("the event loop", site.place());
    }

    /** Whether all tasks of a class do the same: nobody can give one of them other code to run. */
    private boolean isOneKind(@Nullable String type) {
        ProjectType own = type == null ? null : program.types().byId(type);
        return own != null && own.node() instanceof ClassOrInterfaceDeclaration made && !made.isInterface()
                && !made.isAbstract() && program.types().descendants(own.id()).size() < 2
                && made.getFields().stream().flatMap(f -> f.getVariables().stream()).noneMatch(this::isCode);
    }

    private boolean isCode(VariableDeclarator field) {
        String type = program.types().names().resolve(field.getType(), field);
        ProjectType own = program.types().byId(type);
        return Platform.function(type) != null || type.endsWith("Callable") || (own != null && own.isInterface()
                && own.methods().stream().filter(m -> m.getBody().isEmpty()).count() == 1);
    }

    private boolean isFunctional(Called called) {
        var type = program.types().byId(called.owner());
        return type != null && type.isInterface();
    }

    private boolean waits(Function function, int depth) {
        return function.sites().stream().anyMatch(s -> s.called() != null && (WAITS.contains(s.called().name())
                || (s.called().name().equals("poll") && s.called().parameters().size() == 2)
                || (depth < NEAR && helper(s) instanceof Function next && waits(next, depth + 1))));
    }

    // while (open) { drain(); LockSupport.park(); }
    private boolean isDrained(Function function) {
        return values.callersOf(function).stream()
                .anyMatch(e -> isTurn(e) && (waits(e.from().in(), NEAR) || ticks(e.from().in())));
    }

    /** Whether a function is what a loop does in each turn. */
    private boolean isStep(Function function) {
        return function.node() instanceof MethodDeclaration
                && values.callersOf(function).stream().anyMatch(this::isTurn);
    }

    private boolean isTurn(Edge edge) {
        ProjectType caller = edge.from().in().owner();
        ProjectType own = edge.to().owner();
        return edge.runsHere() && edge.isCall() && caller != null && own != null
                && program.types().isA(caller.id(), own.id())
                && SelectorLoops.loopAround(edge.from().node(), edge.from().in()).isPresent();
    }

    private static boolean ticks(Function function) {
        return function.sites().stream().anyMatch(s -> s.called() != null && s.called().name().equals("sleep"));
    }

    // next().run(): a method of the loop itself waits, and takes the task out.
    private @Nullable Function helper(Site site) {
        Function declared = program.declared(site.called());
        return declared != null && declared.owner() == site.in().owner() ? declared : null;
    }

    /** Whether an expression is, or is part of, something that was taken out of a queue or a collection. */
    private boolean isTaken(Expression expression, int depth) {
        if (depth > FARTHEST) {
            return false;
        }
        return switch (expression) {
            case MethodCallExpr call when values.site(call) instanceof Site site
                    && helper(site) instanceof Function next ->
                values.results(next).stream().anyMatch(r -> isTaken(r, depth + 1));
            case MethodCallExpr call when call.getScope().isPresent() -> {
                Site site = values.site(call);
                Called called = site == null ? null : site.called();
                yield (called != null && (called.parameters().size() != 1 || called.name().equals("remove"))
                        && PassThrough.isHolder(called.owner(), program))
                        || isTaken(call.getScope().get(), depth + 1);
            }
            case FieldAccessExpr access -> isTaken(access.getScope(), depth + 1);
            default -> {
                Node variable = values.assignments().variable(expression);
                yield variable != null && !(variable instanceof Parameter) && (Assignments.forEach(variable) != null
                        || values.assignments().to(variable).stream().anyMatch(v -> isTaken(v, depth + 1)));
            }
        };
    }

    /**
     * Whether more than one thread runs a function: it is handed to threads in a loop, or from several places.
     *
     * @param startsThread whether it starts such a thread itself, so that each call of it makes one more
     */
    private boolean isShared(Function function, boolean startsThread, int depth, Set<Function> seen) {
        if (depth > FARTHEST || !seen.add(function)) {
            return false;
        }
        int threads = 0;
        for (Edge edge : values.callersOf(function)) {
            if (edge.on() != null && edge.on().kind() != RunsOn.Kind.LOOP) {
                threads++;
            }
            boolean starts = startsThread || edge.on() != null;
            if ((starts && (isRepeated(edge.from().node()) || isForEach(edge.from())))
                    || isShared(edge.from().in(), starts, depth + 1, seen)) {
                return true;
            }
        }
        return threads > 1;
    }

    // IntStream.range(0, 4).forEach(i -> start()), Stream.generate(..).limit(4)
    private boolean isForEach(Site site) {
        Called called = site.called();
        return called != null && (called.owner().startsWith("java.util.stream.") || (called.name().equals("forEach")
                && program.types().isA(called.owner(), "java.lang.Iterable")));
    }

    private static boolean isRepeated(Node node) {
        Node at = node.getParentNode().orElse(null);
        while (at != null) {
            if (at instanceof ForStmt || at instanceof ForEachStmt || at instanceof WhileStmt || at instanceof DoStmt) {
                return true;
            }
            at = at.getParentNode().orElse(null);
        }
        return false;
    }
}
