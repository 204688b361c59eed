package dev.grade.inspect.judge;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.grade.inspect.flow.CallGraph;
import dev.grade.inspect.flow.Edge;
import dev.grade.inspect.flow.Function;
import dev.grade.inspect.flow.Site;
import dev.grade.inspect.flow.Stages;
import dev.grade.inspect.flow.Subject;
import dev.grade.inspect.flow.Value;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a future is certainly complete where it is waited for, so that the wait takes no time.
 *
 * <p>
 * The proofs: it runs in a continuation of that very future or of an {@code allOf} of it; it comes behind a wait for it or a
 * test that it is done; it was made complete. A variable that is assigned twice proves nothing.
 */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class KnownComplete implements Exemption {

    private static final Set<String> BORN_COMPLETE = Set.of("completedFuture", "completedStage", "failedFuture",
            "failedStage");

    private static final Set<String> LISTENS = Set.of("addListener", "addListeners", "onComplete");

    private final CallGraph graph;
    private final Dominance dominance;

    KnownComplete(CallGraph graph) {
        this.graph = graph;
        this.dominance = new Dominance(graph);
    }

    @Override
    public boolean holds(Subject subject, Node at, Function in) {
        return switch (subject) {
            case Subject.Of(Expression expression) -> holds(expression, at, in);
            case Subject.ElementOf(Expression container) -> elements(container, at, in);
            default -> false;
        };
    }

    private boolean holds(Expression future, Node at, Function in) {
        if (isBornComplete(future)) {
            return true;
        }
        if (isAllOfComplete(future, at, in)) {
            return true;
        }
        Node variable = graph.values().assignments().variable(future);
        if (variable == null || !graph.values().assignments().isStable(variable)) {
            return false;
        }
        if (isListened(variable)) {
            return true;
        }
        var loop = dominance.loopOf(variable);
        if (loop != null && elements(loop.getIterable(), at, in)) {
            return true;
        }
        var wanted = new Wanted(variable, null);
        return dominance.proves(at, wanted) || continues(at, in, wanted);
    }

    // A listener is told of the future when it is complete.
    private static boolean isListened(Node variable) {
        if (!(variable instanceof Parameter parameter)) {
            return false;
        }
        return switch (parameter.getParentNode().orElse(null)) {
            case LambdaExpr lambda -> lambda.getParentNode().orElse(null) instanceof MethodCallExpr call
                    && LISTENS.contains(call.getNameAsString());
            case MethodDeclaration method -> method.getNameAsString().equals("operationComplete");
            case null, default -> false;
        };
    }

    private boolean elements(Expression container, Node at, Function in) {
        if (isInvokeAll(container) || isFiltered(container)) {
            return true;
        }
        var wanted = new Wanted(null, container);
        return dominance.proves(at, wanted) || continues(at, in, wanted);
    }

    // allOf(a, b).join() behind a.join() and b.join().
    private boolean isAllOfComplete(Expression future, Node at, Function in) {
        return future instanceof MethodCallExpr call && call.getNameAsString().equals("allOf")
                && !call.getArguments().isEmpty()
                && call.getArguments().stream().allMatch(a -> !isArray(a) && holds(a, at, in));
    }

    private boolean isArray(Expression expression) {
        String type = graph.program().type(expression);
        return type == null || type.endsWith("[]");
    }

    private boolean isBornComplete(Expression future) {
        var values = graph.values().of(future);
        return !values.isEmpty() && values.stream().allMatch(v -> v instanceof Value.Returned(Site site)
                && site.called() != null && BORN_COMPLETE.contains(site.called().name()));
    }

    // invokeAll has waited for all of them before it returned.
    private boolean isInvokeAll(Expression container) {
        Expression at = container;
        while (at instanceof MethodCallExpr call) {
            if (call.getNameAsString().equals("invokeAll") && call.getArguments().size() == 1) {
                return true;
            }
            at = call.getScope().orElse(null);
        }
        Node variable = at == null ? null : graph.values().assignments().variable(at);
        return variable != null && graph.values().assignments().isStable(variable) && at != null
                && graph.values().of(at).stream().allMatch(v -> v instanceof Value.Returned(Site site)
                        && site.called() != null && site.called().name().equals("invokeAll"))
                && !graph.values().of(at).isEmpty();
    }

    // stream().filter(Future::isDone).map(Future::join)
    private static boolean isFiltered(Expression container) {
        Expression at = container;
        while (at instanceof MethodCallExpr call) {
            if (call.getNameAsString().equals("filter") && call.getArguments().size() == 1) {
                Expression test = call.getArgument(0);
                if ((test instanceof MethodReferenceExpr reference && reference.getIdentifier().equals("isDone"))
                        || (test instanceof LambdaExpr lambda && lambda.getExpressionBody()
                                .filter(b -> b instanceof MethodCallExpr done
                                        && done.getNameAsString().equals("isDone"))
                                .isPresent())) {
                    return true;
                }
            }
            at = call.getScope().orElse(null);
        }
        return false;
    }

    /** Whether the code runs in a continuation of the future: the lambda or class around it, or every way to its function. */
    private boolean continues(Node at, Function in, Wanted wanted) {
        Node node = at;
        while (node != null) {
            Node parent = node.getParentNode().orElse(null);
            boolean isCode = node instanceof LambdaExpr
                    || (node instanceof ObjectCreationExpr creation && creation.getAnonymousClassBody().isPresent());
            if (isCode && parent instanceof MethodCallExpr call && chains(call, node, wanted)) {
                return true;
            }
            if (node instanceof LambdaExpr && dominance.proves(node, wanted)) {
                return true;
            }
            node = parent;
        }
        return isLocalOrField(wanted) && everyWayContinues(in, wanted);
    }

    private boolean isLocalOrField(Wanted wanted) {
        return wanted.variable() == null
                || !(wanted.variable().getParentNode().orElse(null) instanceof CallableDeclaration);
    }

    private boolean everyWayContinues(Function in, Wanted wanted) {
        List<Edge> ways = graph.callersOf(in);
        return !ways.isEmpty() && ways.stream().allMatch(e -> !e.isCall()
                && e.from().node() instanceof MethodCallExpr call && chains(call, null, wanted));
    }

    /** Whether a call chains a function on a stage that is complete only when the wanted future is. */
    private boolean chains(MethodCallExpr call, @Nullable Node argument, Wanted wanted) {
        Site site = graph.values().site(call);
        if (site == null || site.called() == null || call.getScope().isEmpty()
                || !Stages.isChaining(site.called().name())) {
            return false;
        }
        if (argument != null && call.getArguments().stream().noneMatch(a -> a == argument)) {
            return false;
        }
        if (Stages.isEither(site.called().name())) {
            return false;
        }
        if (wanted.isIn(Completed.with(call.getScope().get(), graph))) {
            return true;
        }
        return Stages.waitsForBoth(site.called().name())
                && wanted.isIn(Completed.with(call.getArgument(0), graph));
    }
}
