package dev.grade.inspect.judge;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import dev.grade.inspect.flow.Site;

/** Whether {@code Thread.onSpinWait()} and the like wait for another thread. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class Spins {

    private Spins() {
    }

    /** Not outside a loop, not a fixed number of times, and not between two attempts at an atomic update. */
    static boolean isWait(Site site) {
        Node at = site.node().getParentNode().orElse(null);
        while (at != null && at != site.in().node()) {
            boolean isCounted = at instanceof ForStmt loop && Loops.counter(loop) != null;
            if (at instanceof WhileStmt || at instanceof DoStmt || (at instanceof ForStmt && !isCounted)) {
                return at.findFirst(MethodCallExpr.class, Spins::isUpdate).isEmpty();
            }
            at = at.getParentNode().orElse(null);
        }
        return false;
    }

    private static boolean isUpdate(MethodCallExpr call) {
        return call.getNameAsString().startsWith("compareAnd") || call.getNameAsString().startsWith("weakCompareAnd");
    }
}
