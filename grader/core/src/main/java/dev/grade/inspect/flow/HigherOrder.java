package dev.grade.inspect.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import dev.grade.inspect.resolve.Called;
import dev.grade.inspect.source.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls of the platform that run the functions they are given before they return, or when a stream is pulled. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class HigherOrder {

    private static final String STREAM = "java.util.stream.BaseStream";
    private static final int DEEPEST = 4;
    /** Calls that keep a function for later. */
    private static final Set<String> STORES = Set.of("withInitial", "setUncaughtExceptionHandler",
            "setDefaultUncaughtExceptionHandler", "uncaughtExceptionHandler", "register", "andThen", "compose", "and",
            "or", "negate", "callable", "factory", "newThreadPerTaskExecutor", "add", "offer", "put", "push", "set",
            "addFirst", "addLast", "offerFirst", "offerLast", "asList", "of", "complete", "completedFuture", "entry",
            "putIfAbsent", "ofNullable", "requireNonNull", "newCachedThreadPool", "newFixedThreadPool",
            "newSingleThreadExecutor", "newSingleThreadScheduledExecutor", "newScheduledThreadPool", "transfer",
            "singletonList", "newProxyInstance", "lazySet", "putLast", "putFirst", "setThreadFactory",
            "setRejectedExecutionHandler");

    private final Program program;
    private final Values values;
    private final Callees callees;

    HigherOrder(Program program, Values values, Callees callees) {
        this.program = program;
        this.values = values;
        this.callees = callees;
    }

    void link(Site site, Called called, Set<Edge> edges) {
        if (called.owner().equals("java.lang.ThreadLocal") && called.name().equals("get")) {
            initial(site, edges);
            return;
        }
        if (STORES.contains(called.name()) || !isPlatform(called)) {
            return;
        }
        List<Subject> passed = site.receiver() == null
                ? List.of()
                : List.of(new Subject.ElementOf(site.receiver()), new Subject.ElementOf(site.receiver()));
        for (int i = 0; i < site.arguments().size(); i++) {
            String parameter = i < called.parameters().size() ? called.parameters().get(i) : "";
            if (Platform.function(parameter) == null) {
                continue;
            }
            for (Function function : callees.functions(site.arguments().get(i), parameter)) {
                run(site, called, function, passed, edges);
            }
        }
    }

    // ThreadLocal.withInitial(function): the first get() of each thread runs it.
    private void initial(Site site, Set<Edge> edges) {
        for (Value value : site.receiver() == null ? Set.<Value>of() : values.of(site.receiver())) {
            if (value instanceof Value.Returned(Site made) && made.called() != null
                    && made.called().name().equals("withInitial") && !made.arguments().isEmpty()) {
                callees.functions(made.arguments().getFirst(), made.called().parameters().getFirst())
                        .forEach(f -> edges.add(Edge.indirect(site, f, List.of())));
            }
        }
    }

    private static boolean isPlatform(Called called) {
        return Platform.find(called.owner()).isPresent();
    }

    private void run(Site site, Called called, Function function, List<Subject> passed, Set<Edge> edges) {
        boolean isLazy = program.types().isA(called.returns(), STREAM);
        var pulls = isLazy && site.node() instanceof MethodCallExpr call ? pulls(site, call, 0) : List.<Site>of();
        (pulls.isEmpty() ? List.of(site) : pulls).forEach(s -> edges.add(Edge.indirect(s, function, passed)));
        if (program.types().isA(called.owner(), STREAM) && ParallelStreams.isParallel(site.node())) {
            edges.add(Edge.entry(site, function, passed, RunsOn.COMMON));
        }
    }

    /** Where the stream that a call makes is pulled, if that is not in the same expression; empty when it is, or nobody knows. */
    private List<Site> pulls(Site site, MethodCallExpr call, int depth) {
        Node user = user(call);
        boolean isReturned = user instanceof ReturnStmt
                || (user instanceof ExpressionStmt line && line.getParentNode().orElse(null) instanceof LambdaExpr);
        if (isReturned) {
            return values.callersOf(site.in()).stream().map(Edge::from).flatMap(s -> pullsOfResult(s, depth).stream())
                    .toList();
        }
        var found = new ArrayList<Site>();
        if (user instanceof VariableDeclarator variable && values.assignments().isOnlyCalled(variable)) {
            for (MethodCallExpr pull : values.assignments().callsOn(variable)) {
                Site at = values.site(pull);
                if (at != null) {
                    found.add(at);
                }
            }
        }
        return found;
    }

    // Who is answered a stream may only keep it: for a variable of its own, or for its own caller.
    private List<Site> pullsOfResult(Site caller, int depth) {
        var pulls = depth < DEEPEST && caller.node() instanceof MethodCallExpr call
                ? pulls(caller, call, depth + 1)
                : List.<Site>of();
        return pulls.isEmpty() ? List.of(caller) : pulls;
    }

    /** What uses the stream at the end of a chain of calls. */
    private @Nullable Node user(MethodCallExpr call) {
        Node at = call;
        while (true) {
            Node parent = at.getParentNode().orElse(null);
            if (parent instanceof EnclosedExpr) {
                at = parent;
            } else if (parent instanceof MethodCallExpr outer && outer.getScope().orElse(null) == at
                    && program.isA(outer, STREAM)) {
                at = outer;
            } else {
                return parent;
            }
        }
    }
}
