package dev.grade.inspect.judge;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import org.jspecify.annotations.Nullable;

/** The future whose completion is to be proved: a variable, or any element of a container. */
record Wanted(@Nullable Node variable, @Nullable Expression container) {

    boolean isIn(Completed completed) {
        Expression elements = container;
        return (variable != null && completed.has(variable)) || (elements != null && completed.hasElementsOf(elements));
    }
}
