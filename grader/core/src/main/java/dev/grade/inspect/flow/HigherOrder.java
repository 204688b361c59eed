package dev.grade.inspect.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import dev.grade.inspect.resolve.Called;
import dev.grade.inspect.source.Platform;
import java.util.List;
import java.util.Set;

/** Calls of the platform that run the functions they are given before they return, or when a stream is pulled. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class HigherOrder {

    private static final String STREAM = "java.util.stream.BaseStream";
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

    private static boolean isPlatform(Called called) {
        return Platform.find(called.owner()).isPresent();
    }

    private void run(Site site, Called called, Function function, List<Subject> passed, Set<Edge> edges) {
        boolean isLazy = program.types().isA(called.returns(), STREAM);
        boolean pulledElsewhere = false;
        if (isLazy && site.node() instanceof MethodCallExpr call && isReturned(call)) {
            for (Edge caller : values.callersOf(site.in())) {
                pulledElsewhere = true;
                edges.add(Edge.indirect(caller.from(), function, passed));
            }
        }
        if (!pulledElsewhere) {
            edges.add(Edge.indirect(site, function, passed));
        }
        if (program.types().isA(called.owner(), STREAM) && isParallel(site.receiver())) {
            edges.add(Edge.entry(site, function, passed, RunsOn.COMMON));
        }
    }

    /** Whether the stream that a call makes leaves the function as it is: then another one pulls it. */
    private boolean isReturned(MethodCallExpr call) {
        Node at = call;
        while (true) {
            Node parent = at.getParentNode().orElse(null);
            if (parent instanceof EnclosedExpr) {
                at = parent;
            } else if (parent instanceof MethodCallExpr outer && outer.getScope().orElse(null) == at
                    && program.isA(outer, STREAM)) {
                at = outer;
            } else {
                return parent instanceof ReturnStmt || (parent instanceof ExpressionStmt line
                        && line.getParentNode().orElse(null) instanceof LambdaExpr);
            }
        }
    }

    private boolean isParallel(@org.jspecify.annotations.Nullable Expression stream) {
        Expression at = stream;
        while (at instanceof MethodCallExpr call) {
            if (call.getNameAsString().equals("parallel") || call.getNameAsString().equals("parallelStream")) {
                return true;
            }
            at = call.getScope().orElse(null);
        }
        return false;
    }
}
