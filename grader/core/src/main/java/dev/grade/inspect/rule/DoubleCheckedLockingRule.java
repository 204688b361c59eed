package dev.grade.inspect.rule;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.finding.Severity;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Double-checked locking with a field that is not volatile. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class DoubleCheckedLockingRule implements SourceRule {

    @Override
    public String id() {
        return "CON111";
    }

    @Override
    public String title() {
        return "double-checked locking without volatile";
    }

    @Override
    public void check(Code code, Consumer<Finding> findings) {
        code.each(SynchronizedStmt.class, (file, block) -> {
            IfStmt outer = code.around(block, IfStmt.class);
            Node field = outer == null ? null : tested(code, outer.getCondition());
            if (field instanceof VariableDeclarator variable && outer != null && isPlain(variable)
                    && !isImmutable(variable) && !isLocked(code, outer) && testsAgain(code, block, field)) {
                findings.accept(Finding.at(id(), title(), Severity.ERROR, file.place(outer.getCondition()),
                        "`" + variable.getNameAsString() + "` is read here without the lock, and it is not volatile.",
                        "Another thread can see the reference before it sees what the constructor wrote: an object that is "
                                + "only half there.",
                        "private volatile " + variable.getType() + " " + variable.getNameAsString() + ";"));
            }
        });
    }

    private static @Nullable Node tested(Code code, Expression condition) {
        if (!(condition instanceof BinaryExpr test) || test.getOperator() != BinaryExpr.Operator.EQUALS) {
            return null;
        }
        Expression side = test.getRight().isNullLiteralExpr()
                ? test.getLeft()
                : test.getLeft().isNullLiteralExpr() ? test.getRight() : null;
        if (side == null) {
            return null;
        }
        Node variable = code.assignments().variable(side);
        // A local copy of the field is the usual fast form: its one value is the field.
        if (variable instanceof VariableDeclarator local && !isField(local) && local.getInitializer().isPresent()) {
            return code.assignments().variable(local.getInitializer().get());
        }
        return variable;
    }

    private static boolean isField(VariableDeclarator variable) {
        return variable.getParentNode().orElse(null) instanceof FieldDeclaration;
    }

    private static boolean isPlain(VariableDeclarator variable) {
        return variable.getParentNode().orElse(null) instanceof FieldDeclaration field && !field.isVolatile()
                && !field.isFinal();
    }

    // The final fields of these are seen as the constructor left them, whoever sees the reference (JLS 17.5).
    private static boolean isImmutable(VariableDeclarator variable) {
        String type = variable.getType().asString();
        return type.equals("String") || type.matches("Integer|Long|Short|Byte|Character|Boolean|Float|Double");
    }

    private static boolean isLocked(Code code, IfStmt outer) {
        var function = code.program().enclosing(outer);
        boolean isMethod = function != null && function.node() instanceof MethodDeclaration method
                && method.isSynchronized();
        return isMethod || code.around(outer, SynchronizedStmt.class) != null;
    }

    private static boolean testsAgain(Code code, SynchronizedStmt block, Node field) {
        boolean assigned = block.findFirst(AssignExpr.class, a -> code.assignments().variable(a.getTarget()) == field)
                .isPresent();
        return assigned
                && block.findFirst(IfStmt.class,
                        i -> tested(code, i.getCondition()) == field || mentions(code, i, field))
                        .isPresent();
    }

    private static boolean mentions(Code code, IfStmt test, Node field) {
        return test.getCondition().findFirst(Expression.class, e -> code.assignments().variable(e) == field)
                .isPresent();
    }
}
