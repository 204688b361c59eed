package dev.grade.inspect.judge;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import dev.grade.inspect.flow.Assignments;
import dev.grade.inspect.flow.CallGraph;
import dev.grade.inspect.flow.Site;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A timer that was made for one task, which it repeats or which is planned again and again: who blocks its thread makes nobody
 * late but himself. It is one as long as nothing else is scheduled on it, and nobody else gets hold of it.
 */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class LoneTimer {

    private static final Set<String> REPEATS = Set.of("scheduleAtFixedRate", "scheduleWithFixedDelay");
    private static final Set<String> ENDS = Set.of("cancel", "purge", "shutdown", "shutdownNow", "awaitTermination",
            "isShutdown", "isTerminated", "close");

    private static final Set<String> PLANS = Set.of("schedule", "execute", "submit", "scheduleAtFixedRate",
            "scheduleWithFixedDelay");
    private static final Pattern SETS = Pattern.compile("set[A-Z]|allow[A-Z]");

    private final CallGraph graph;

    LoneTimer(CallGraph graph) {
        this.graph = graph;
    }

    /** Whether a site hands a task to such a timer. */
    boolean isUsedBy(Site site) {
        if (!(site.node() instanceof MethodCallExpr call) || site.called() == null || site.receiver() == null
                || !(assignments().variable(site.receiver()) instanceof VariableDeclarator timer) || !isOwn(timer)) {
            return false;
        }
        // Planned once, it repeats itself; or whatever is planned is one and the same object.
        return (isRepeated(site) && uses(timer).allMatch(use -> isHarmless(use, call)))
                || (isOneObject(call, timer) && uses(timer).allMatch(use -> isHarmless(use, call)
                        || (use.getParentNode().orElse(null) instanceof MethodCallExpr other
                                && isSameTask(other, call))));
    }

    private Assignments assignments() {
        return graph.values().assignments();
    }

    // private final Runnable save, this::save: the next one is late only when it is late itself.
    private boolean isOneObject(MethodCallExpr schedule, VariableDeclarator timer) {
        boolean isShared = timer.getParentNode().orElse(null) instanceof FieldDeclaration field && field.isStatic();
        if (!PLANS.contains(schedule.getNameAsString()) || schedule.getArguments().isEmpty()) {
            return false;
        }
        return switch (schedule.getArgument(0)) {
            case MethodReferenceExpr reference -> reference.getScope() instanceof ThisExpr && !isShared;
            case ThisExpr ignored -> !isShared;
            case Expression task -> assignments().variable(task) instanceof VariableDeclarator variable
                    && variable.getParentNode().orElse(null) instanceof FieldDeclaration field && field.isFinal()
                    && (field.isStatic() || !isShared);
        };
    }

    private boolean isSameTask(MethodCallExpr other, MethodCallExpr schedule) {
        if (!PLANS.contains(other.getNameAsString()) || other.getArguments().isEmpty()) {
            return false;
        }
        Node task = assignments().variable(schedule.getArgument(0));
        return task == null
                ? other.getArgument(0).toString().equals(schedule.getArgument(0).toString())
                : assignments().variable(other.getArgument(0)) == task;
    }

    private static boolean isRepeated(Site site) {
        return REPEATS.contains(site.called() == null ? "" : site.called().name())
                || (site.called() != null && site.called().name().equals("schedule")
                        && site.called().owner().equals("java.util.Timer") && site.arguments().size() == 3);
    }

    private static boolean isOwn(VariableDeclarator timer) {
        return !(timer.getParentNode().orElse(null) instanceof FieldDeclaration field) || field.isPrivate();
    }

    private Stream<Expression> uses(VariableDeclarator timer) {
        Optional<Node> file = timer.findCompilationUnit().map(Node.class::cast);
        return file.stream().flatMap(f -> f.findAll(Expression.class).stream())
                .filter(e -> e instanceof NameExpr || e instanceof FieldAccessExpr)
                .filter(e -> assignments().variable(e) == timer)
                // this.timer is one use, not two
                .filter(e -> !(e.getParentNode().orElse(null) instanceof FieldAccessExpr outer
                        && assignments().variable(outer) == timer));
    }

    private static boolean isHarmless(Expression use, MethodCallExpr schedule) {
        return switch (use.getParentNode().orElse(null)) {
            case MethodCallExpr call when call.getScope().orElse(null) == use ->
                call == schedule || ENDS.contains(call.getNameAsString())
                        || SETS.matcher(call.getNameAsString()).lookingAt();
            case AssignExpr assign -> assign.getTarget() == use;
            case BinaryExpr test -> test.getLeft() instanceof NullLiteralExpr
                    || test.getRight() instanceof NullLiteralExpr;
            case null, default -> false;
        };
    }
}
