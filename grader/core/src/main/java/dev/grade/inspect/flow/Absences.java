package dev.grade.inspect.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Conditions that ask whether the object has something at all: made by one constructor a page has a stream to wait for, made by
 * another it has a list; where a method answers null in place of it, as one that traces only when it is configured, it may have none.
 */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class Absences {

    private static final int FARTHEST = 6;

    private final Program program;
    private final Assignments assignments;
    private final Values values;
    private final IdentityHashMap<Node, Boolean> optional = new IdentityHashMap<>();

    Absences(Program program, Assignments assignments, Values values) {
        this.program = program;
        this.assignments = assignments;
        this.values = values;
    }

    /** Whether a condition comes to that for some objects only, by how they were made. */
    boolean asks(Guards.Guard guard) {
        return guard.condition() instanceof BinaryExpr compare
                && compare.getOperator() == (guard.outcome()
                        ? BinaryExpr.Operator.NOT_EQUALS
                        : BinaryExpr.Operator.EQUALS)
                && (isOptional(compare.getLeft(), compare.getRight())
                        || isOptional(compare.getRight(), compare.getLeft()));
    }

    private boolean isOptional(Expression field, Expression other) {
        Node variable = other instanceof NullLiteralExpr ? assignments.variable(field) : null;
        return variable != null && program.enclosing(variable) != program.enclosing(field)
                && optional.computeIfAbsent(variable, v -> isLeftOut(v) || isOffered(v));
    }

    /** Whether a field is null by one constructor and a value by another, and the sources do not only use the latter. */
    private boolean isLeftOut(Node field) {
        boolean isGiven = false;
        boolean isLeftOut = false;
        boolean isUsed = false;
        boolean isUsedWithout = false;
        for (Expression value : assignments.to(field)) {
            Function in = program.enclosing(value);
            if (in == null || in.kind() != Function.Kind.CONSTRUCTOR) {
                return false;
            }
            boolean isCalled = isCalled(in);
            if (value instanceof NullLiteralExpr) {
                isLeftOut = true;
                isUsedWithout |= isCalled;
            } else {
                isGiven = true;
                isUsed |= isCalled;
            }
        }
        return isGiven && isLeftOut && (isUsedWithout || !isUsed);
    }

    // private Writer trace() { return isTraced ? new FileWriter(..) : null; }, handed to the constructor
    private boolean isOffered(Node field) {
        List<Expression> given = assignments.to(field);
        return !given.isEmpty() && given.stream().allMatch(v -> assignments.variable(v) instanceof Parameter
                && program.enclosing(v) instanceof Function in && in.kind() == Function.Kind.CONSTRUCTOR)
                && given.stream().anyMatch(v -> isAbsent(v, 0)) && given.stream().anyMatch(v -> isThere(v, 0));
    }

    private boolean isAbsent(Expression value, int depth) {
        return value instanceof NullLiteralExpr
                ? depth > 0 && !isInCatch(value)
                : depth < FARTHEST && before(value).anyMatch(v -> isAbsent(v, depth + 1));
    }

    private static boolean isInCatch(Node node) {
        Node at = node;
        while (at != null && !(at instanceof CatchClause)) {
            at = at.getParentNode().orElse(null);
        }
        return at != null;
    }

    private boolean isThere(Expression value, int depth) {
        List<Expression> before = before(value).toList();
        return before.isEmpty()
                ? !(value instanceof NullLiteralExpr)
                : depth < FARTHEST && before.stream().anyMatch(v -> isThere(v, depth + 1));
    }

    /** What an expression stands for: the arguments of a parameter, the value of a variable, what a method answers. */
    private Stream<Expression> before(Expression value) {
        return switch (value) {
            case EnclosedExpr inner -> Stream.of(inner.getInner());
            case ConditionalExpr choice -> Stream.of(choice.getThenExpr(), choice.getElseExpr());
            case MethodCallExpr call when values.site(call) instanceof Site site
                    && program.declared(site.called()) instanceof Function own ->
                values.results(own).stream();
            default -> switch (assignments.variable(value)) {
                case Parameter parameter -> arguments(parameter);
                case VariableDeclarator variable -> assignments.to(variable).stream();
                case null, default -> Stream.empty();
            };
        };
    }

    private Stream<Expression> arguments(Parameter parameter) {
        return program.functions().stream().flatMap(f -> f.sites().stream()).flatMap(s -> {
            Function own = program.declared(s.called());
            return own == null
                    ? Stream.empty()
                    : IntStream.range(0, Math.min(own.parameters().size(), s.arguments().size()))
                            .filter(i -> own.parameters().get(i) == parameter).mapToObj(s.arguments()::get);
        });
    }

    private boolean isCalled(Function constructor) {
        return program.functions().stream().flatMap(f -> f.sites().stream())
                .anyMatch(s -> program.declared(s.called()) == constructor);
    }
}
