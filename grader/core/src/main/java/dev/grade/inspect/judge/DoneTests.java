package dev.grade.inspect.judge;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import dev.grade.inspect.flow.CallGraph;
import dev.grade.inspect.flow.Function;
import dev.grade.inspect.flow.Site;
import dev.grade.inspect.flow.Term;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Conditions that tell that a future is complete. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class DoneTests {

    private static final Set<String> DONE = Set.of("isDone", "isSuccess", "succeeded", "isCompletedExceptionally",
            "isCancelled", "isCompletedNormally", "isCompletedAbnormally");
    private static final int DEEPEST = 4;

    private final CallGraph graph;
    private final Names names;
    private final Dominance dominance;
    private int depth;

    DoneTests(CallGraph graph, Names names, Dominance dominance) {
        this.graph = graph;
        this.names = names;
        this.dominance = dominance;
    }

    /** Whether a condition with that outcome means that the wanted future is done. */
    boolean implies(Expression condition, boolean outcome, Term wanted) {
        return switch (condition) {
            case EnclosedExpr inner -> implies(inner.getInner(), outcome, wanted);
            case UnaryExpr not when not.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT ->
                implies(not.getExpression(), !outcome, wanted);
            case BinaryExpr both when both.getOperator() == BinaryExpr.Operator.AND ->
                either(both, outcome, wanted, outcome);
            case BinaryExpr either when either.getOperator() == BinaryExpr.Operator.OR ->
                either(either, outcome, wanted, !outcome);
            case BinaryExpr compare -> compares(compare.getLeft(), compare.getRight(), compare, outcome, wanted)
                    || compares(compare.getRight(), compare.getLeft(), compare, outcome, wanted);
            case MethodCallExpr call -> call(call, outcome, wanted);
            // Once done, always done: the answer may be kept.
            case NameExpr name when kept(name) != name -> implies(kept(name), outcome, wanted);
            default -> false;
        };
    }

    private Expression kept(Expression answer) {
        return answer instanceof NameExpr
                && graph.values().assignments().variable(answer) instanceof VariableDeclarator variable
                && variable.getInitializer().isPresent() && names.onlyValue(variable) != null
                        ? variable.getInitializer().orElseThrow()
                        : answer;
    }

    // One of both is known to have that outcome, or each of them might have it alone.
    private boolean either(BinaryExpr pair, boolean outcome, Term wanted, boolean isEach) {
        boolean left = implies(pair.getLeft(), outcome, wanted);
        return isEach
                ? left || implies(pair.getRight(), outcome, wanted)
                : left && implies(pair.getRight(), outcome, wanted);
    }

    private boolean call(MethodCallExpr call, boolean outcome, Term wanted) {
        String name = call.getNameAsString();
        Site site = graph.values().site(call);
        Function helper = site == null ? null : graph.program().declared(site.called());
        if (helper != null) {
            return helper(call, helper, outcome, wanted);
        }
        if (DONE.contains(name)) {
            return outcome && call.getScope().filter(s -> isComplete(s, wanted)).isPresent();
        }
        return switch (name) {
            case "allMatch" -> outcome && forAll(call, true, wanted);
            case "noneMatch" -> outcome && forAll(call, false, wanted);
            case "anyMatch" -> !outcome && forAll(call, false, wanted);
            default -> false;
        };
    }

    private boolean isComplete(Expression stage, Term wanted) {
        return names.means(stage, wanted) || Completed.with(stage, graph, names).has(wanted);
    }

    private boolean forAll(MethodCallExpr call, boolean outcome, Term wanted) {
        boolean isElement = call.getArguments().size() == 1 && call.getScope().isPresent() && names.containers()
                .every(call.getScope().get()).names().stream().anyMatch(t -> t.covers(wanted));
        return isElement && !names.containers().isChangedAfter(wanted.root(), call)
                && tells(call.getArgument(0), outcome);
    }

    /** Whether a predicate with that outcome tells that what it is asked about is done. */
    boolean tells(Expression predicate, boolean outcome) {
        return switch (predicate) {
            case MethodReferenceExpr reference -> outcome && DONE.contains(reference.getIdentifier());
            case LambdaExpr lambda when lambda.getParameters().size() == 1
                    && lambda.getBody() instanceof ExpressionStmt line ->
                implies(line.getExpression(), outcome, new Term.Variable(lambda.getParameter(0)));
            default -> false;
        };
    }

    // x.state() != State.RUNNING, State.SUCCESS == x.state(), x.getNow(null) != null
    private boolean compares(Expression asked, Expression with, BinaryExpr compare, boolean outcome, Term wanted) {
        boolean isEqual = compare.getOperator() == BinaryExpr.Operator.EQUALS;
        Expression answer = kept(asked);
        if (answer instanceof MethodCallExpr count && count.getNameAsString().equals("getCount")) {
            // 0 == latch.getCount(): only what compares for order is another thing from the other side
            boolean isForward = asked == compare.getLeft() || isEqual
                    || compare.getOperator() == BinaryExpr.Operator.NOT_EQUALS;
            return isForward && count.getScope().filter(s -> names.means(s, wanted)).isPresent()
                    && isZero(compare.getOperator(), with).filter(z -> z == outcome).isPresent();
        }
        if ((!isEqual && compare.getOperator() != BinaryExpr.Operator.NOT_EQUALS)
                || !(answer instanceof MethodCallExpr call)
                || call.getScope().filter(s -> names.means(s, wanted)).isEmpty()) {
            return false;
        }
        return switch (call.getNameAsString()) {
            case "state" -> with.toString().endsWith("RUNNING") ? isEqual != outcome : isEqual == outcome;
            case "getNow" -> with instanceof NullLiteralExpr && isEqual != outcome
                    && call.getArguments().size() == 1 && call.getArgument(0) instanceof NullLiteralExpr;
            default -> false;
        };
    }

    // latch.getCount() == 0: what has come to zero stays there
    private static Optional<Boolean> isZero(BinaryExpr.Operator operator, Expression with) {
        String number = with.toString().replaceAll("[lL]$", "");
        return switch (operator) {
            case EQUALS, LESS_EQUALS -> number.equals("0") ? Optional.of(true) : Optional.empty();
            case NOT_EQUALS, GREATER -> number.equals("0") ? Optional.of(false) : Optional.empty();
            case LESS -> number.equals("1") ? Optional.of(true) : Optional.empty();
            case GREATER_EQUALS -> number.equals("1") ? Optional.of(false) : Optional.empty();
            default -> Optional.empty();
        };
    }

    // static boolean ready(Future<?> f) { return f.isDone(); }
    private boolean helper(MethodCallExpr call, Function helper, boolean outcome, Term wanted) {
        Site site = graph.values().site(call);
        boolean isOne = site != null && graph.leaving(site).stream()
                .filter(e -> e.isCall() && e.on() == null).map(e -> e.to()).distinct().count() <= 1;
        if (!isOne || depth > DEEPEST || !(helper.node() instanceof MethodDeclaration method)) {
            return false;
        }
        Optional<Term> inside = inside(wanted, call, helper);
        List<ReturnStmt> returns = method.findAll(ReturnStmt.class).stream()
                .filter(r -> graph.program().enclosing(r) == helper).toList();
        depth++;
        try {
            return inside.isPresent() && !returns.isEmpty()
                    && returns.stream().allMatch(r -> answers(r, outcome, inside.get()));
        } finally {
            depth--;
        }
    }

    private boolean answers(ReturnStmt line, boolean outcome, Term wanted) {
        Expression answer = line.getExpression().orElse(null);
        return answer != null && ((answer instanceof BooleanLiteralExpr literal && literal.getValue() != outcome)
                || implies(answer, outcome, wanted) || dominance.proves(line, wanted));
    }

    /** The wanted future as the helper calls it. */
    private Optional<Term> inside(Term wanted, MethodCallExpr call, Function helper) {
        for (int i = 0; i < Math.min(helper.parameters().size(), call.getArguments().size()); i++) {
            Term parameter = new Term.Variable(helper.parameters().get(i));
            Expression argument = call.getArgument(i);
            if (graph.values().assignments().isUntouched(helper.parameters().get(i))) {
                if (names.means(argument, wanted)) {
                    return Optional.of(parameter);
                }
                if (wanted instanceof Term.Element(Term of, Term.Index index) && names.means(argument, of)) {
                    return Optional.of(new Term.Element(parameter, index));
                }
            }
        }
        boolean isHere = names.parameter(wanted, helper) < 0 && call.getArguments().isEmpty();
        return isHere ? Optional.of(wanted) : Optional.empty();
    }
}
