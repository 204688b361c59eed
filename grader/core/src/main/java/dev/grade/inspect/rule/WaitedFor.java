package dev.grade.inspect.rule;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.WhileStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** While what a thread waits, in the words of the source: the same condition, however the loop around the wait is written. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class WaitedFor {

    static final String UNKNOWN = "a condition";

    private WaitedFor() {
    }

    /** While what a call of {@code wait()} or {@code await()} is repeated. */
    static String of(Code code, Node call) {
        Node function = code.function(call);
        for (Node at = call; at != null && at != function; at = at.getParentNode().orElse(null)) {
            Optional<String> told = told(code, at.getParentNode().orElse(null), at);
            if (told.isPresent()) {
                return told.get();
            }
        }
        return UNKNOWN;
    }

    private static Optional<String> told(Code code, @Nullable Node around, Node part) {
        return switch (around) {
            case WhileStmt loop -> Optional.of(loop(code, loop.getCondition(), loop.getBody()));
            case DoStmt loop -> Optional.of(loop(code, loop.getCondition(), loop.getBody()));
            case ForStmt loop -> Optional.of(loop(code, loop.getCompare().orElse(null), loop.getBody()));
            case IfStmt choice when choice.getThenStmt() == part ->
                Optional.of(text(code, choice.getCondition(), false));
            case IfStmt choice when choice.getElseStmt().orElse(null) == part ->
                Optional.of(text(code, choice.getCondition(), true));
            case null, default -> Optional.empty();
        };
    }

    private static String loop(Code code, @Nullable Expression condition, Statement body) {
        if (condition != null && !(condition instanceof BooleanLiteralExpr literal && literal.getValue())) {
            return text(code, condition, false);
        }
        // for (;;) { if (open) { return; } wait(); }
        if (body instanceof BlockStmt block) {
            for (Statement line : block.getStatements()) {
                if (line instanceof IfStmt choice && isExit(choice.getThenStmt())) {
                    return text(code, choice.getCondition(), true);
                }
            }
        }
        return UNKNOWN;
    }

    private static boolean isExit(Statement then) {
        return switch (then) {
            case BlockStmt block -> !block.getStatements().isEmpty()
                    && isExit(block.getStatement(block.getStatements().size() - 1));
            case BreakStmt ignored -> true;
            case ReturnStmt ignored -> true;
            default -> false;
        };
    }

    private static String text(Code code, Expression condition, boolean isNegated) {
        var parts = new ArrayList<Expression>();
        collect(condition, isNegated ? BinaryExpr.Operator.OR : BinaryExpr.Operator.AND, parts);
        // How much time is left is no thing that another thread could tell.
        List<Expression> told = parts.stream().filter(p -> readsState(code, p)).toList();
        var texts = new TreeSet<String>();
        (told.isEmpty() ? parts : told).forEach(p -> texts.add(isNegated ? negated(p) : plain(p)));
        return String.join(" && ", texts);
    }

    private static void collect(Expression condition, BinaryExpr.Operator joint, List<Expression> parts) {
        switch (condition) {
            case EnclosedExpr inner -> collect(inner.getInner(), joint, parts);
            case BinaryExpr pair when pair.getOperator() == joint -> {
                collect(pair.getLeft(), joint, parts);
                collect(pair.getRight(), joint, parts);
            }
            default -> parts.add(condition);
        }
    }

    private static boolean readsState(Code code, Expression part) {
        return part.findFirst(Expression.class, e -> switch (e) {
            case MethodCallExpr call -> call.getScope().isEmpty();
            case NameExpr name -> isField(code, name);
            case FieldAccessExpr access -> isField(code, access);
            default -> false;
        }).isPresent();
    }

    private static boolean isField(Code code, Expression name) {
        Node variable = code.assignments().variable(name);
        return variable != null && variable.getParentNode().orElse(null) instanceof FieldDeclaration;
    }

    private static String plain(Expression condition) {
        return switch (condition) {
            case EnclosedExpr inner -> plain(inner.getInner());
            case UnaryExpr not when isNot(not) -> negated(not.getExpression());
            default -> condition.toString();
        };
    }

    private static String negated(Expression condition) {
        return switch (condition) {
            case EnclosedExpr inner -> negated(inner.getInner());
            case UnaryExpr not when isNot(not) -> plain(not.getExpression());
            case BinaryExpr pair when opposite(pair.getOperator()) instanceof BinaryExpr.Operator other ->
                new BinaryExpr(pair.getLeft().clone(), pair.getRight().clone(), other).toString();
            case BinaryExpr pair -> "!(" + pair + ")";
            default -> "!" + condition;
        };
    }

    private static boolean isNot(UnaryExpr expression) {
        return expression.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT;
    }

    private static BinaryExpr.@Nullable Operator opposite(BinaryExpr.Operator operator) {
        return switch (operator) {
            case EQUALS -> BinaryExpr.Operator.NOT_EQUALS;
            case NOT_EQUALS -> BinaryExpr.Operator.EQUALS;
            case LESS -> BinaryExpr.Operator.GREATER_EQUALS;
            case GREATER_EQUALS -> BinaryExpr.Operator.LESS;
            case GREATER -> BinaryExpr.Operator.LESS_EQUALS;
            case LESS_EQUALS -> BinaryExpr.Operator.GREATER;
            default -> null;
        };
    }
}
