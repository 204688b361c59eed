package dev.grade.inspect.rule;

import com.github.javaparser.ast.Node;
import dev.grade.inspect.source.ProjectType;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
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
        code.each(SynchronizedStmt.class, (file, region) -> judge(code, file, region, region.getBody(), findings));
        code.each(TryStmt.class, (file, region) -> {
            if (Locked.isRegion(code, region)) {
                judge(code, file, region, region.getTryBlock(), findings);
            }
        });
    }

    private void judge(Code code, SourceFile file, Statement region, BlockStmt block, Consumer<Finding> findings) {
        for (IfStmt outer : outside(code, region)) {
            Node field = tested(code, outer.getCondition());
            if (!(field instanceof VariableDeclarator variable) || isLocked(code, outer)
                    || !testsAgain(code, block, field)) {
                continue;
            }
            Node unfinished = isField(variable) ? finishedLater(code, block, field) : null;
            if (unfinished != null && !isPlain(variable)) {
                findings.accept(Finding.at(id(), title(), Severity.WARNING, code.place(unfinished),
                        "`" + variable.getNameAsString() + "` is set before its object is finished here.",
                        "From that moment on another thread takes it without the lock, as it is not null any more.",
                        "Finish the object in a local variable, and assign it to the field last"));
            }
            if (isPlain(variable) && !isImmutable(variable)
                    && !(isReadOnce(code, outer, variable) && isFrozen(code, variable))) {
                findings.accept(Finding.at(id(), title(), Severity.ERROR, file.place(outer.getCondition()),
                        "`" + variable.getNameAsString() + "` is read here without the lock, and it is not volatile.",
                        "Another thread can see the reference before it sees what the constructor wrote: an object that is "
                                + "only half there.",
                        "private volatile " + variable.getType() + " " + variable.getNameAsString() + ";"));
            }
            return;
        }
    }

    /** The first tests: {@code if (x == null) { synchronized .. }}, or before it {@code if (x != null) { return x; }}. */
    private static List<IfStmt> outside(Code code, Statement region) {
        var found = new ArrayList<IfStmt>();
        IfStmt around = code.around(region, IfStmt.class);
        if (around != null && isNullTest(around.getCondition(), BinaryExpr.Operator.EQUALS)) {
            found.add(around);
        }
        if (region.getParentNode().orElse(null) instanceof BlockStmt block) {
            for (Statement line : block.getStatements()) {
                if (line == region) {
                    break;
                }
                if (line instanceof IfStmt choice && choice.getElseStmt().isEmpty() && isReturn(choice.getThenStmt())
                        && isNullTest(choice.getCondition(), BinaryExpr.Operator.NOT_EQUALS)) {
                    found.add(choice);
                }
            }
        }
        return found;
    }

    private static boolean isReturn(Statement then) {
        return then.isReturnStmt() || (then instanceof BlockStmt block && block.getStatements().size() == 1
                && block.getStatement(0).isReturnStmt());
    }

    private static boolean isNullTest(Expression condition, BinaryExpr.Operator operator) {
        return condition instanceof BinaryExpr test && test.getOperator() == operator;
    }

    private static @Nullable Node tested(Code code, Expression condition) {
        if (!(condition instanceof BinaryExpr test)) {
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

    /** Whether the test outside the lock reads a local copy, so that what is used is what was tested. */
    private static boolean isReadOnce(Code code, IfStmt outer, VariableDeclarator field) {
        return !mentions(code, outer, field);
    }

    // An object of final fields only is seen as its constructor left it, too.
    private static boolean isFrozen(Code code, VariableDeclarator variable) {
        String name = code.program().types().names().resolve(variable.getType(), variable);
        ProjectType type = code.program().types().byId(name);
        return type != null && (type.node() instanceof RecordDeclaration
                || (type.node() instanceof ClassOrInterfaceDeclaration made && made.getExtendedTypes().isEmpty()
                        && !made.isInterface() && !made.getFields().isEmpty()
                        && made.getFields().stream().allMatch(f -> f.isFinal() || f.isStatic())));
    }

    /** The first statement behind the assignment that still changes the object; null when there is none. */
    private static @Nullable Node finishedLater(Code code, BlockStmt block, Node field) {
        for (AssignExpr set : block.findAll(AssignExpr.class, a -> code.assignments().variable(a.getTarget()) == field
                && a.getValue().isObjectCreationExpr())) {
            if (set.getParentNode().orElse(null) instanceof ExpressionStmt line
                    && line.getParentNode().orElse(null) instanceof BlockStmt around) {
                boolean isBehind = false;
                for (Statement statement : around.getStatements()) {
                    if (isBehind && changes(code, statement, field)) {
                        return statement;
                    }
                    isBehind |= statement == line;
                }
            }
        }
        return null;
    }

    private static boolean changes(Code code, Statement statement, Node field) {
        if (!(statement instanceof ExpressionStmt line)) {
            return false;
        }
        return switch (line.getExpression()) {
            case MethodCallExpr call ->
                call.getScope().filter(s -> code.assignments().variable(s) == field).isPresent();
            case AssignExpr assign -> assign.getTarget() instanceof FieldAccessExpr access
                    && code.assignments().variable(access.getScope()) == field;
            default -> false;
        };
    }

    private static boolean isLocked(Code code, IfStmt outer) {
        var function = code.program().enclosing(outer);
        boolean isMethod = function != null && function.node() instanceof MethodDeclaration method
                && method.isSynchronized();
        return isMethod || code.around(outer, SynchronizedStmt.class) != null || Locked.isTakenBefore(code, outer);
    }

    private static boolean testsAgain(Code code, BlockStmt block, Node field) {
        boolean assigned = assigns(code, block, field) || block.findAll(MethodCallExpr.class).stream()
                .map(c -> code.graph().values().site(c)).filter(s -> s != null)
                .map(s -> code.program().declared(s.called()))
                .anyMatch(f -> f != null && assigns(code, f.node(), field));
        return assigned
                && block.findFirst(IfStmt.class,
                        i -> mentions(code, i, field) || isTest(code, i, field))
                        .isPresent();
    }

    private static boolean isTest(Code code, IfStmt choice, Node field) {
        return isNullTest(choice.getCondition(), BinaryExpr.Operator.EQUALS)
                && tested(code, choice.getCondition()) == field;
    }

    private static boolean assigns(Code code, Node in, Node field) {
        return in.findFirst(AssignExpr.class, a -> code.assignments().variable(a.getTarget()) == field).isPresent();
    }

    private static boolean mentions(Code code, IfStmt test, Node field) {
        return test.getCondition().findFirst(Expression.class, e -> code.assignments().variable(e) == field)
                .isPresent();
    }
}
