package dev.grade.inspect.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Conditions that ask in which mode the object was made: a flag that its constructor is given, {@code true} in one place of the
 * sources and {@code false} in another.
 */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class Modes {

    private final Program program;
    private final Assignments assignments;
    private final IdentityHashMap<Node, Boolean> modes = new IdentityHashMap<>();

    Modes(Program program, Assignments assignments) {
        this.program = program;
        this.assignments = assignments;
    }

    /** Whether a condition comes to that for some objects only, by the flag they were made with. */
    boolean asks(Guards.Guard guard) {
        return asks(guard.condition(), guard.outcome());
    }

    private boolean asks(Expression condition, boolean outcome) {
        return switch (condition) {
            case EnclosedExpr inner -> asks(inner.getInner(), outcome);
            case UnaryExpr not when not.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT ->
                asks(not.getExpression(), !outcome);
            case BinaryExpr pair when pair.getOperator() == (outcome
                    ? BinaryExpr.Operator.AND
                    : BinaryExpr.Operator.OR) ->
                asks(pair.getLeft(), outcome) || asks(pair.getRight(), outcome);
            case NameExpr name -> isMode(name);
            case FieldAccessExpr access -> isMode(access);
            default -> false;
        };
    }

    private boolean isMode(Expression flag) {
        return assignments.variable(flag) instanceof VariableDeclarator field
                && field.getParentNode().orElse(null) instanceof FieldDeclaration declared && !declared.isStatic()
                && field.getTypeAsString().equals("boolean")
                && modes.computeIfAbsent(field, f -> given(f).size() > 1);
    }

    /** What the constructors are given for a flag where that stands in the source; empty when anything else sets it, too. */
    private Set<Boolean> given(Node flag) {
        var given = new HashSet<Boolean>();
        for (Expression value : assignments.to(flag)) {
            Function constructor = program.enclosing(value);
            if (constructor == null || constructor.kind() != Function.Kind.CONSTRUCTOR) {
                return Set.of();
            }
            add(value, given);
            Node parameter = assignments.variable(value);
            for (int i = 0; parameter != null && i < constructor.parameters().size(); i++) {
                if (constructor.parameters().get(i) == parameter) {
                    arguments(constructor, i, given);
                }
            }
        }
        return given;
    }

    private void arguments(Function constructor, int place, Set<Boolean> given) {
        program.functions().stream().flatMap(f -> f.sites().stream())
                .filter(s -> s.arguments().size() > place && program.declared(s.called()) == constructor)
                .forEach(s -> add(s.arguments().get(place), given));
    }

    private static void add(Expression value, Set<Boolean> given) {
        if (value instanceof BooleanLiteralExpr literal) {
            given.add(literal.getValue());
        }
    }
}
