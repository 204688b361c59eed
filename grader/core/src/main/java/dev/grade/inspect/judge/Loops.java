package dev.grade.inspect.judge;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import org.jspecify.annotations.Nullable;

/** Loops that go through all elements of something. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class Loops {

    private Loops() {
    }

    /** The enhanced for that a variable belongs to; null if it belongs to none. */
    static @Nullable ForEachStmt of(Node variable) {
        return variable.getParentNode().flatMap(Node::getParentNode).orElse(null) instanceof ForEachStmt loop
                && loop.getVariable().getVariables().stream().anyMatch(v -> v == variable) ? loop : null;
    }

    /** The variable of a loop that counts from 0 up to a bound; null if it is another kind of loop. */
    static @Nullable VariableDeclarator counter(ForStmt loop) {
        boolean isUp = loop.getInitialization().size() == 1 && loop.getCompare()
                .filter(c -> c instanceof BinaryExpr test && (test.getOperator() == BinaryExpr.Operator.LESS
                        || test.getOperator() == BinaryExpr.Operator.NOT_EQUALS))
                .isPresent();
        return isUp && loop.getInitialization().get(0) instanceof VariableDeclarationExpr declaration
                && declaration.getVariables().size() == 1
                && declaration.getVariable(0).getInitializer()
                        .filter(i -> i instanceof IntegerLiteralExpr zero && zero.getValue().equals("0")).isPresent()
                                ? declaration.getVariable(0)
                                : null;
    }
}
