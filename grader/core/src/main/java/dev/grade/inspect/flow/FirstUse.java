package dev.grade.inspect.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import java.util.List;
import java.util.stream.Stream;

/** Functions that fill a field while it is null, and do nothing more once it is filled. */
// A function and a syntax tree node are themselves.
@SuppressWarnings("ReferenceEquality")
public final class FirstUse {

    private final Program program;
    private final Assignments assignments;

    public FirstUse(Program program, Assignments assignments) {
        this.program = program;
        this.assignments = assignments;
    }

    /** Those on a way that go on to the call, or the step, behind them only to fill their field. */
    public Stream<Function> of(List<Edge> way, Site last) {
        return Stream.concat(way.stream().skip(1).map(Edge::from), Stream.of(last)).filter(this::isFilling)
                .map(Site::in);
    }

    private boolean isFilling(Site site) {
        return !site.isReference() && Guards.of(site.node(), site.in().node()).stream()
                .anyMatch(g -> isEmpty(g, site.in()));
    }

    private boolean isEmpty(Guards.Guard guard, Function in) {
        return guard.condition() instanceof BinaryExpr compare
                && compare.getOperator() == (guard.outcome()
                        ? BinaryExpr.Operator.EQUALS
                        : BinaryExpr.Operator.NOT_EQUALS)
                && (isFilled(compare.getLeft(), compare.getRight(), in)
                        || isFilled(compare.getRight(), compare.getLeft(), in));
    }

    // Emptied again by other code, it is filled more than once.
    private boolean isFilled(Expression field, Expression other, Function in) {
        Node variable = other instanceof NullLiteralExpr ? assignments.variable(field) : null;
        return variable != null && variable.getParentNode().orElse(null) instanceof FieldDeclaration
                && assignments.to(variable).stream().anyMatch(v -> program.enclosing(v) == in)
                && assignments.to(variable).stream()
                        .noneMatch(v -> v instanceof NullLiteralExpr && program.enclosing(v) instanceof Function f
                                && f.kind() == Function.Kind.METHOD);
    }
}
