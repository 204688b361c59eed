package dev.grade.inspect.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;

/** Whether a chain of stream calls is parallel: a stream has one mode, and the last call that sets it is the one that counts. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
public final class ParallelStreams {

    private ParallelStreams() {
    }

    /** Whether the chain that a call is part of runs in parallel, as far as it is written in one expression. */
    public static boolean isParallel(Node call) {
        Expression at = call instanceof MethodCallExpr part ? end(part) : null;
        while (at instanceof MethodCallExpr part) {
            switch (part.getNameAsString()) {
                case "parallel", "parallelStream" -> {
                    return true;
                }
                case "sequential" -> {
                    return false;
                }
                default -> at = part.getScope().orElse(null);
            }
        }
        return false;
    }

    private static MethodCallExpr end(MethodCallExpr call) {
        MethodCallExpr at = call;
        while (at.getParentNode().orElse(null) instanceof MethodCallExpr outer && outer.getScope().orElse(null) == at) {
            at = outer;
        }
        return at;
    }
}
