package dev.grade.inspect.judge;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.grade.inspect.flow.CallGraph;
import dev.grade.inspect.flow.Edge;
import dev.grade.inspect.flow.Function;
import dev.grade.inspect.flow.Need;
import dev.grade.inspect.flow.Site;
import dev.grade.inspect.flow.Stages;
import dev.grade.inspect.flow.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Code that runs when the last of several futures is complete: a callback of each of them counts, and only who counts to the
 * end goes on.
 */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class Counters {

    private static final Set<String> DOWN = Set.of("decrementAndGet", "getCount");
    private static final Set<String> UP = Set.of("incrementAndGet");
    private static final int FARTHEST = 6;

    private final CallGraph graph;
    private final Names names;

    Counters(CallGraph graph, Names names) {
        this.graph = graph;
        this.names = names;
    }

    /** Whether a place is reached only by the callback that is the last of all those of the wanted future's kind. */
    boolean prove(Node at, Term wanted) {
        boolean isLast = false;
        Node child = at;
        Node parent = at.getParentNode().orElse(null);
        while (parent != null) {
            isLast |= isBehindTest(parent, child);
            boolean isCode = parent instanceof LambdaExpr || parent instanceof MethodDeclaration;
            Function function = isLast && isCode ? graph.program().byNode(parent) : null;
            if (function != null && isCallbackOf(function, wanted, new HashSet<>(), 0)) {
                return true;
            }
            if (parent instanceof BodyDeclaration && !isInAnonymous(parent)) {
                return false;
            }
            child = parent;
            parent = parent.getParentNode().orElse(null);
        }
        return false;
    }

    private static boolean isInAnonymous(Node method) {
        return method.getParentNode().orElse(null) instanceof com.github.javaparser.ast.expr.ObjectCreationExpr;
    }

    private boolean isBehindTest(Node parent, Node child) {
        return switch (parent) {
            case IfStmt choice -> (child == choice.getThenStmt() && isEnd(choice.getCondition(), true))
                    || (child == choice.getElseStmt().orElse(null) && isEnd(choice.getCondition(), false));
            case ConditionalExpr choice -> (child == choice.getThenExpr() && isEnd(choice.getCondition(), true))
                    || (child == choice.getElseExpr() && isEnd(choice.getCondition(), false));
            case BlockStmt block -> block.getStatements().stream().takeWhile(s -> s != child)
                    .anyMatch(s -> s instanceof IfStmt guard && leaves(guard.getThenStmt())
                            && isEnd(guard.getCondition(), false));
            default -> false;
        };
    }

    private static boolean leaves(Statement statement) {
        return switch (statement) {
            case BlockStmt block -> block.getStatements().getLast().filter(Counters::leaves).isPresent();
            default -> statement.isReturnStmt() || statement.isThrowStmt();
        };
    }

    /** Whether a condition with that outcome says that the count has come to its end. */
    private boolean isEnd(Expression condition, boolean outcome) {
        return switch (condition) {
            case EnclosedExpr inner -> isEnd(inner.getInner(), outcome);
            case UnaryExpr not when not.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT ->
                isEnd(not.getExpression(), !outcome);
            case BinaryExpr both when both.getOperator() == BinaryExpr.Operator.AND ->
                outcome && (isEnd(both.getLeft(), true) || isEnd(both.getRight(), true));
            case BinaryExpr both when both.getOperator() == BinaryExpr.Operator.OR ->
                !outcome && (isEnd(both.getLeft(), false) || isEnd(both.getRight(), false));
            case BinaryExpr compare -> isEnd(compare.getLeft(), compare.getOperator(), compare.getRight(), outcome);
            default -> false;
        };
    }

    private boolean isEnd(Expression count, BinaryExpr.Operator operator, Expression end, boolean outcome) {
        return switch (direction(count)) {
            case DOWN -> switch (operator) {
                case EQUALS, LESS_EQUALS -> outcome && isNumber(end, "0");
                case LESS -> outcome && isNumber(end, "1");
                case NOT_EQUALS, GREATER -> !outcome && isNumber(end, "0");
                case GREATER_EQUALS -> !outcome && isNumber(end, "1");
                default -> false;
            };
            case UP -> !isNumber(end, "0") && !isNumber(end, "1") && switch (operator) {
                case EQUALS, GREATER_EQUALS -> outcome;
                case NOT_EQUALS, LESS -> !outcome;
                default -> false;
            };
            case NONE -> false;
        };
    }

    private static boolean isNumber(Expression expression, String value) {
        return expression instanceof IntegerLiteralExpr literal && literal.getValue().equals(value);
    }

    private enum Direction {
        UP, DOWN, NONE
    }

    private Direction direction(Expression count) {
        return switch (count) {
            case EnclosedExpr inner -> direction(inner.getInner());
            case MethodCallExpr call when DOWN.contains(call.getNameAsString()) -> Direction.DOWN;
            case MethodCallExpr call when UP.contains(call.getNameAsString()) -> Direction.UP;
            case UnaryExpr step when step.getOperator() == UnaryExpr.Operator.PREFIX_DECREMENT -> Direction.DOWN;
            case UnaryExpr step when step.getOperator() == UnaryExpr.Operator.PREFIX_INCREMENT -> Direction.UP;
            default -> counted(count);
        };
    }

    /** done++; if (done == n): the step stands before the test, in the same code. */
    private Direction counted(Expression count) {
        Node variable = count instanceof ArrayAccessExpr slot
                ? graph.values().assignments().variable(slot.getName())
                : graph.values().assignments().variable(count);
        Function in = variable == null ? null : graph.program().enclosing(count);
        Node kept = variable == null ? null : names.onlyValue(variable);
        if (kept instanceof Expression value && direction(value) != Direction.NONE) {
            return direction(value);
        }
        if (in == null) {
            return Direction.NONE;
        }
        for (UnaryExpr step : in.node().findAll(UnaryExpr.class)) {
            Expression target = step.getExpression() instanceof ArrayAccessExpr slot
                    ? slot.getName()
                    : step.getExpression();
            if (graph.values().assignments().variable(target) == variable
                    && graph.program().enclosing(step) == in) {
                return step.getOperator().asString().startsWith("+")
                        ? Direction.UP
                        : step.getOperator().asString().startsWith("-") ? Direction.DOWN : Direction.NONE;
            }
        }
        for (AssignExpr step : in.node().findAll(AssignExpr.class)) {
            if (graph.values().assignments().variable(step.getTarget()) == variable
                    && isNumber(step.getValue(), "1")) {
                return step.getOperator() == AssignExpr.Operator.PLUS
                        ? Direction.UP
                        : step.getOperator() == AssignExpr.Operator.MINUS ? Direction.DOWN : Direction.NONE;
            }
        }
        return Direction.NONE;
    }

    /** Whether a function is called by nobody but the wanted future, or by every future of its container. */
    private boolean isCallbackOf(Function function, Term wanted, Set<Function> seen, int depth) {
        if (depth > FARTHEST || !seen.add(function)) {
            return false;
        }
        List<Edge> ways = graph.callersOf(function);
        boolean isOne = false;
        for (Edge way : ways) {
            if (way.from().node() instanceof MethodCallExpr call && chained(way) != null) {
                isOne |= isOn(call.getScope().orElse(null), wanted);
            } else if (isCallbackOf(way.from().in(), wanted, seen, depth + 1)) {
                isOne = true;
            } else {
                return false;
            }
        }
        return isOne;
    }

    private @Nullable Site chained(Edge way) {
        Site site = way.from();
        return !way.isCall() && site.called() != null && Stages.isChainingAll(site.called().name())
                && graph.program().types().isA(site.called().owner(), "java.util.concurrent.CompletionStage")
                        ? site
                        : null;
    }

    private boolean isOn(@Nullable Expression stage, Term wanted) {
        if (stage == null) {
            return false;
        }
        if (Completed.with(stage, graph, names).has(wanted)) {
            return true;
        }
        return isEach(stage) && names.of(stage).names().stream().filter(t -> isAny(t, stage))
                .flatMap(t -> new Need.Name(t).every().names().stream()).anyMatch(t -> t.covers(wanted));
    }

    // fs.get(i), where i counts through all of them: not fs.get(0)
    private static boolean isAny(Term term, Expression stage) {
        return switch (term) {
            case Term.Variable ignored -> false;
            case Term.Member(Term of, String name) -> isAny(of, stage);
            case Term.Element(Term of, Term.Index index) -> switch (index) {
                case Term.Index.Some ignored -> true;
                case Term.Index.By(Term.Variable variable) -> isCounter(variable.declaration(), stage);
                default -> false;
            };
        };
    }

    private static boolean isCounter(Node variable, Expression stage) {
        Node at = stage;
        while (at != null) {
            if (at instanceof ForStmt loop && Loops.counter(loop) == variable) {
                return true;
            }
            at = at.getParentNode().orElse(null);
        }
        return false;
    }

    // for (var f : futures) f.whenComplete(..), futures.forEach(f -> f.whenComplete(..)), futures.get(i) in a counted loop
    private boolean isEach(Expression stage) {
        Node variable = graph.values().assignments().variable(stage);
        Expression around = variable == null ? null : names.containers().around(variable);
        return around == null || !names.containers().every(around).names().isEmpty();
    }
}
