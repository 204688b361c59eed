package dev.grade.inspect.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.WhileStmt;
import java.util.ArrayList;
import java.util.List;

/** The conditions that hold whenever a place in a function is reached. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class Guards {

    /**
     * A condition of the function around.
     *
     * @param outcome what it must have come to
     */
    record Guard(Expression condition, boolean outcome) {
    }

    private Guards() {
    }

    /** The conditions around a node, and those before it that leave the code, up to the code it stands in. */
    static List<Guard> of(Node at, Node function) {
        var guards = new ArrayList<Guard>();
        Node child = at;
        while (child != function && !(child instanceof BodyDeclaration)) {
            Node parent = child.getParentNode().orElse(null);
            if (parent == null) {
                break;
            }
            around(parent, child, guards);
            child = parent;
        }
        return guards;
    }

    private static void around(Node parent, Node child, List<Guard> guards) {
        switch (parent) {
            case BlockStmt block -> earlier(block.getStatements(), child, guards);
            case SwitchEntry entry -> {
                earlier(entry.getStatements(), child, guards);
                // Another case may fall through to one of the old form.
                entry.getGuard().filter(g -> g != child && entry.getType() != SwitchEntry.Type.STATEMENT_GROUP)
                        .ifPresent(g -> guards.add(new Guard(g, true)));
            }
            case IfStmt choice when child != choice.getCondition() ->
                guards.add(new Guard(choice.getCondition(), child == choice.getThenStmt()));
            case ConditionalExpr choice when child != choice.getCondition() ->
                guards.add(new Guard(choice.getCondition(), child == choice.getThenExpr()));
            case BinaryExpr both when child == both.getRight() && both.getOperator() == BinaryExpr.Operator.AND ->
                guards.add(new Guard(both.getLeft(), true));
            case BinaryExpr either when child == either.getRight() && either.getOperator() == BinaryExpr.Operator.OR ->
                guards.add(new Guard(either.getLeft(), false));
            case WhileStmt loop when child == loop.getBody() -> guards.add(new Guard(loop.getCondition(), true));
            default -> {
            }
        }
    }

    private static void earlier(List<Statement> statements, Node child, List<Guard> guards) {
        for (Statement statement : statements) {
            if (statement == child) {
                return;
            }
            if (statement instanceof IfStmt guard) {
                if (leaves(guard.getThenStmt())) {
                    guards.add(new Guard(guard.getCondition(), false));
                } else if (guard.getElseStmt().filter(Guards::leaves).isPresent()) {
                    guards.add(new Guard(guard.getCondition(), true));
                }
            }
        }
    }

    private static boolean leaves(Statement statement) {
        return switch (statement) {
            case BlockStmt block -> block.getStatements().getLast().filter(Guards::leaves).isPresent();
            case IfStmt choice ->
                leaves(choice.getThenStmt()) && choice.getElseStmt().filter(Guards::leaves).isPresent();
            default -> statement.isReturnStmt() || statement.isThrowStmt() || statement.isContinueStmt()
                    || statement.isBreakStmt();
        };
    }
}
