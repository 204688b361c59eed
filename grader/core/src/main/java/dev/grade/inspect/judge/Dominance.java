package dev.grade.inspect.judge;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.nodeTypes.SwitchNode;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import dev.grade.inspect.flow.CallGraph;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a wait for a future, or a test that it is done, lies on every path to a place in the same code. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class Dominance {

    private static final Set<String> WAITS = Set.of("get", "join", "complete", "completeExceptionally", "cancel",
            "obtrudeValue", "obtrudeException", "resultNow");
    private static final Set<String> DONE = Set.of("isDone", "isSuccess", "succeeded", "isCompletedExceptionally",
            "isCancelled",
            "isCompletedNormally");

    private final CallGraph graph;

    Dominance(CallGraph graph) {
        this.graph = graph;
    }

    @Nullable
    ForEachStmt loopOf(Node variable) {
        return variable.getParentNode().flatMap(Node::getParentNode).orElse(null) instanceof ForEachStmt loop
                && loop.getVariable().getVariables().stream().anyMatch(v -> v == variable) ? loop : null;
    }

    /** Whether the wanted future is complete whenever the node is reached, as far as the code around it tells. */
    boolean proves(Node at, Wanted wanted) {
        Node child = at;
        Node parent = at.getParentNode().orElse(null);
        while (parent != null && !(parent instanceof BodyDeclaration)) {
            if (before(parent, child, wanted)) {
                return true;
            }
            child = parent;
            parent = parent.getParentNode().orElse(null);
        }
        return false;
    }

    private boolean before(Node parent, Node child, Wanted wanted) {
        return switch (parent) {
            case BlockStmt block -> earlier(block.getStatements(), child, wanted);
            case SwitchEntry entry -> earlier(entry.getStatements(), child, wanted) || isDoneCase(entry, wanted);
            case IfStmt choice -> (child == choice.getThenStmt() && implies(choice.getCondition(), true, wanted))
                    || (child == choice.getElseStmt().orElse(null) && implies(choice.getCondition(), false, wanted));
            case ConditionalExpr choice ->
                (child == choice.getThenExpr() && implies(choice.getCondition(), true, wanted))
                        || (child == choice.getElseExpr() && implies(choice.getCondition(), false, wanted));
            case BinaryExpr both when child == both.getRight() ->
                (both.getOperator() == BinaryExpr.Operator.AND && implies(both.getLeft(), true, wanted))
                        || (both.getOperator() == BinaryExpr.Operator.OR && implies(both.getLeft(), false, wanted));
            case WhileStmt loop -> child == loop.getBody() && implies(loop.getCondition(), true, wanted);
            case TryStmt attempt -> attempt.getFinallyBlock().orElse(null) != child
                    && attempt.getCatchClauses().stream().noneMatch(c -> c == child) && child == attempt.getTryBlock()
                    && attempt.getResources().stream().anyMatch(r -> waits(r, wanted));
            default -> false;
        };
    }

    private boolean isDoneCase(SwitchEntry entry, Wanted wanted) {
        boolean named = !entry.getLabels().isEmpty()
                && entry.getLabels().stream().noneMatch(l -> l.toString().endsWith("RUNNING"));
        return named && entry.getParentNode().orElse(null) instanceof SwitchNode choice
                && choice.getSelector() instanceof MethodCallExpr call && call.getNameAsString().equals("state")
                && call.getScope().filter(s -> is(s, wanted)).isPresent();
    }

    private boolean earlier(List<Statement> statements, Node child, Wanted wanted) {
        for (Statement statement : statements) {
            if (statement == child) {
                return false;
            }
            if (completes(statement, wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the wanted future is complete when control comes out behind a statement. */
    private boolean completes(Statement statement, Wanted wanted) {
        return switch (statement) {
            case ExpressionStmt line -> waits(line.getExpression(), wanted);
            case BlockStmt block -> block.getStatements().stream().anyMatch(s -> completes(s, wanted));
            case SynchronizedStmt block -> completes(block.getBody(), wanted);
            case IfStmt guard -> (implies(guard.getCondition(), false, wanted) && leaves(guard.getThenStmt()))
                    || waits(guard.getCondition(), wanted)
                    || (guard.getElseStmt().filter(this::leaves).isPresent()
                            && implies(guard.getCondition(), true, wanted));
            case WhileStmt loop -> implies(loop.getCondition(), false, wanted) || waits(loop.getCondition(), wanted);
            case DoStmt loop -> implies(loop.getCondition(), false, wanted) || completes(loop.getBody(), wanted);
            case TryStmt attempt -> completes(attempt.getTryBlock(), wanted)
                    || attempt.getFinallyBlock().filter(f -> completes(f, wanted)).isPresent();
            case ForEachStmt loop -> wanted.container() != null && waitsForEach(loop, wanted);
            default -> false;
        };
    }

    private boolean waitsForEach(ForEachStmt loop, Wanted wanted) {
        Expression container = wanted.container();
        Node list = container == null ? null : graph.values().assignments().variable(container);
        return list != null && graph.values().assignments().variable(loop.getIterable()) == list
                && completes(loop.getBody(), new Wanted(loop.getVariable().getVariable(0), null));
    }

    private boolean leaves(Statement statement) {
        return switch (statement) {
            case BlockStmt block -> block.getStatements().getLast().filter(this::leaves).isPresent();
            default -> statement.isReturnStmt() || statement.isThrowStmt() || statement.isContinueStmt()
                    || statement.isBreakStmt();
        };
    }

    /** Whether an expression, whenever it is evaluated, waits for the wanted future or completes it. */
    private boolean waits(Node expression, Wanted wanted) {
        if (expression instanceof LambdaExpr || expression instanceof MethodReferenceExpr
                || expression instanceof BodyDeclaration) {
            return false;
        }
        if (expression instanceof ConditionalExpr choice) {
            return waits(choice.getCondition(), wanted);
        }
        if (expression instanceof BinaryExpr binary && (binary.getOperator() == BinaryExpr.Operator.AND
                || binary.getOperator() == BinaryExpr.Operator.OR)) {
            return waits(binary.getLeft(), wanted);
        }
        if (expression instanceof MethodCallExpr call && WAITS.contains(call.getNameAsString())
                && call.getScope().isPresent() && !isTimed(call)) {
            Expression scope = call.getScope().get();
            if (is(scope, wanted) || (!call.getNameAsString().startsWith("complete")
                    && wanted.isIn(Completed.with(scope, graph)))) {
                return true;
            }
        }
        return expression.getChildNodes().stream().anyMatch(c -> waits(c, wanted));
    }

    // get(1, SECONDS) may give up, and its handler may go on.
    private static boolean isTimed(MethodCallExpr call) {
        return call.getNameAsString().equals("get") && !call.getArguments().isEmpty();
    }

    /** Whether a condition with that outcome means that the wanted future is done. */
    private boolean implies(Expression condition, boolean outcome, Wanted wanted) {
        return switch (condition) {
            case EnclosedExpr inner -> implies(inner.getInner(), outcome, wanted);
            case UnaryExpr not when not.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT ->
                implies(not.getExpression(), !outcome, wanted);
            case BinaryExpr both when both.getOperator() == BinaryExpr.Operator.AND ->
                outcome && (implies(both.getLeft(), true, wanted) || implies(both.getRight(), true, wanted));
            case BinaryExpr either when either.getOperator() == BinaryExpr.Operator.OR ->
                !outcome && (implies(either.getLeft(), false, wanted) || implies(either.getRight(), false, wanted));
            case BinaryExpr compare -> comparesState(compare, outcome, wanted);
            case MethodCallExpr call -> outcome && DONE.contains(call.getNameAsString()) && call.getScope()
                    .filter(s -> is(s, wanted) || wanted.isIn(Completed.with(s, graph))).isPresent();
            default -> false;
        };
    }

    // x.state() != State.RUNNING, x.state() == State.SUCCESS
    private boolean comparesState(BinaryExpr compare, boolean outcome, Wanted wanted) {
        boolean isEqual = compare.getOperator() == BinaryExpr.Operator.EQUALS;
        if ((!isEqual && compare.getOperator() != BinaryExpr.Operator.NOT_EQUALS)
                || !(compare.getLeft() instanceof MethodCallExpr call) || !call.getNameAsString().equals("state")
                || call.getScope().filter(s -> is(s, wanted)).isEmpty()) {
            return false;
        }
        boolean running = compare.getRight().toString().endsWith("RUNNING");
        return running ? isEqual != outcome : isEqual == outcome;
    }

    private boolean is(Expression scope, Wanted wanted) {
        Node variable = wanted.variable();
        return variable != null && graph.values().assignments().variable(scope) == variable;
    }
}
