package dev.grade.inspect.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.grade.inspect.options.InspectOptions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conditions that ask whether this is the thread that must not be blocked. */
final class ThreadTests {

    private static final Set<String> ON_LOOP = Set.of("inEventLoop", "isEventDispatchThread", "isDispatchThread",
            "isFxApplicationThread", "isMainThread", "isUiThread", "isOnMainThread", "isOnUiThread",
            "isInNonBlockingThread", "isOnEventLoopThread");
    private static final Set<String> DESCRIBES = Set.of("getName", "getThreadGroup");
    private static final Set<String> MAKES_THREAD = Set.of("newThread", "unstarted", "start", "startVirtualThread");

    private final Program program;
    private final Values values;
    private final boolean isTrusted;

    ThreadTests(Program program, Values values, InspectOptions options) {
        this.program = program;
        this.values = values;
        this.isTrusted = options.allowComments();
    }

    /** What a condition comes to on a thread; empty when it asks for something else, or this cannot be told. */
    Optional<Boolean> holds(Expression condition, RunsOn thread) {
        return thread.kind() == RunsOn.Kind.LOOP && asks(condition, true) ? Optional.of(true) : Optional.empty();
    }

    private boolean asks(Expression condition, boolean mayCall) {
        return switch (condition) {
            case MethodCallExpr call -> isKnown(call) || isIdentity(call) || (mayCall && asksInside(call));
            case BinaryExpr same when same.getOperator() == BinaryExpr.Operator.EQUALS ->
                isIdentity(same.getLeft(), same.getRight()) || isIdentity(same.getRight(), same.getLeft());
            // The answer may be kept: code stays on its thread.
            case NameExpr name when mayCall
                    && values.assignments().variable(name) instanceof VariableDeclarator kept
                    && kept.getInitializer().isPresent() && values.assignments().isStable(kept)
                    && program.enclosing(kept) == program.enclosing(name) ->
                asks(kept.getInitializer().orElseThrow(), true);
            default -> false;
        };
    }

    // A submission's own inEventLoop() is read, not believed.
    private boolean isKnown(MethodCallExpr call) {
        Site site = values.site(call);
        Function declared = site == null ? null : program.declared(site.called());
        boolean isBodiless = declared == null
                || (isTrusted && declared.node() instanceof MethodDeclaration method && method.getBody().isEmpty());
        return ON_LOOP.contains(call.getNameAsString()) && call.getArguments().isEmpty() && isBodiless;
    }

    private boolean asksInside(MethodCallExpr call) {
        Site site = values.site(call);
        Function declared = site == null ? null : program.declared(site.called());
        if (declared == null || !(declared.node() instanceof MethodDeclaration)) {
            return false;
        }
        List<Expression> results = values.results(declared);
        return results.size() == 1 && asks(results.getFirst(), false);
    }

    private boolean isIdentity(MethodCallExpr call) {
        return call.getNameAsString().equals("equals") && call.getArguments().size() == 1 && call.getScope().isPresent()
                && (isIdentity(call.getScope().get(), call.getArgument(0))
                        || isIdentity(call.getArgument(0), call.getScope().get()));
    }

    // The owner of a lock is compared with the current thread, too; only a thread that was made here has a loop to run.
    private boolean isIdentity(Expression current, Expression other) {
        if (!isTrusted || !isCurrentThread(current)) {
            return false;
        }
        Node variable = values.assignments().variable(other);
        return variable != null && !values.assignments().to(variable).isEmpty()
                && values.assignments().to(variable).stream().allMatch(ThreadTests::isNewThread);
    }

    private static boolean isNewThread(Expression made) {
        return switch (made) {
            case ObjectCreationExpr ignored -> true;
            case MethodCallExpr call -> MAKES_THREAD.contains(call.getNameAsString());
            default -> false;
        };
    }

    private static boolean isCurrentThread(@Nullable Node expression) {
        return expression instanceof MethodCallExpr call && call.getNameAsString().equals("currentThread")
                && call.getArguments().isEmpty();
    }

    /** Whether a condition depends on the name, the group or the class of the current thread, which nothing here can tell. */
    boolean asksByName(Expression condition) {
        return isTrusted && (describesThread(condition)
                || condition.findFirst(MethodCallExpr.class, this::describesThreadInside).isPresent());
    }

    private boolean describesThreadInside(MethodCallExpr call) {
        Site site = values.site(call);
        Function declared = site == null ? null : program.declared(site.called());
        return declared != null && declared.node() instanceof MethodDeclaration
                && values.results(declared).stream().anyMatch(ThreadTests::describesThread);
    }

    private static boolean describesThread(Expression condition) {
        return condition.findFirst(MethodCallExpr.class, c -> isCurrentThread(c) && c.getParentNode()
                .filter(p -> p instanceof InstanceOfExpr
                        || (p instanceof MethodCallExpr call && DESCRIBES.contains(call.getNameAsString())))
                .isPresent()).isPresent();
    }
}
