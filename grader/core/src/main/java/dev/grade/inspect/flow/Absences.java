package dev.grade.inspect.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import java.util.IdentityHashMap;

/**
 * Conditions that ask whether the object has something at all: made by one constructor a page has a stream to wait for, made by
 * another it has a list.
 */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class Absences {

    private final Program program;
    private final Assignments assignments;
    private final IdentityHashMap<Node, Boolean> optional = new IdentityHashMap<>();

    Absences(Program program, Assignments assignments) {
        this.program = program;
        this.assignments = assignments;
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
                && optional.computeIfAbsent(variable, this::isLeftOut);
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

    private boolean isCalled(Function constructor) {
        return program.functions().stream().flatMap(f -> f.sites().stream())
                .anyMatch(s -> program.declared(s.called()) == constructor);
    }
}
