package dev.grade.inspect.judge;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import dev.grade.inspect.flow.CallGraph;
import dev.grade.inspect.flow.Edge;
import dev.grade.inspect.flow.Function;
import dev.grade.inspect.flow.Subject;

/** What a function's parameters and variables are to its callers. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class Subjects {

    private final CallGraph graph;

    Subjects(CallGraph graph) {
        this.graph = graph;
    }

    boolean canTravel(Subject subject) {
        return switch (subject) {
            case Subject.Handed ignored -> true;
            case Subject.Of(Expression expression) -> graph.values().assignments().variable(expression) != null;
            case Subject.ElementOf(Expression container) -> graph.values().assignments().variable(container) != null;
            default -> false;
        };
    }

    boolean isOwn(Subject subject, Function in) {
        return subject instanceof Subject.Handed
                || (subject instanceof Subject.Of(Expression e) && parameter(e, in) >= 0);
    }

    Subject outside(Subject subject, Edge edge, Function in) {
        return switch (subject) {
            case Subject.Handed(Function by, int index) when by == in -> edge.parameter(index);
            case Subject.Of(Expression expression) -> {
                int index = parameter(expression, in);
                yield index < 0 ? subject : edge.parameter(index);
            }
            case Subject.ElementOf(Expression container) -> {
                int index = parameter(container, in);
                yield index >= 0 && edge.parameter(index) instanceof Subject.Of(Expression passed)
                        ? new Subject.ElementOf(passed)
                        : subject;
            }
            default -> subject;
        };
    }

    private int parameter(Expression expression, Function function) {
        Node variable = graph.values().assignments().variable(expression);
        for (int i = 0; i < function.parameters().size(); i++) {
            if (function.parameters().get(i) == variable) {
                return graph.values().assignments().isStable(function.parameters().get(i))
                        && graph.values().assignments().isUntouched(function.parameters().get(i)) ? i : -1;
            }
        }
        return -1;
    }
}
