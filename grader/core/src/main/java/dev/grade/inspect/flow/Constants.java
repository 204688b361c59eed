package dev.grade.inspect.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Values that stand in the source: literals, and variables that are only ever given one. */
public final class Constants {

    private static final int DEEPEST = 8;

    private Constants() {
    }

    static boolean isFalse(Expression condition, Program program) {
        return switch (condition) {
            case BooleanLiteralExpr literal -> !literal.getValue();
            case EnclosedExpr inner -> isFalse(inner.getInner(), program);
            case NameExpr name -> {
                Expression initial = constant(program.variables().find(name.getNameAsString(), name));
                yield initial instanceof BooleanLiteralExpr literal && !literal.getValue();
            }
            default -> false;
        };
    }

    private static @Nullable Expression constant(@Nullable Node declaration) {
        return declaration instanceof VariableDeclarator variable
                && variable.getParentNode().orElse(null) instanceof FieldDeclaration field && field.isFinal()
                        ? variable.getInitializer().orElse(null)
                        : null;
    }

    /** The whole number that an expression always is; empty when that is not plain from the source. */
    public static OptionalLong number(Expression expression, Program program) {
        return number(expression, program, 0);
    }

    private static OptionalLong number(Expression expression, Program program, int depth) {
        if (depth > DEEPEST) {
            return OptionalLong.empty();
        }
        try {
            return switch (expression) {
                case IntegerLiteralExpr literal -> OptionalLong.of(literal.asNumber().longValue());
                case LongLiteralExpr literal -> OptionalLong.of(literal.asNumber().longValue());
                case EnclosedExpr inner -> number(inner.getInner(), program, depth + 1);
                case CastExpr cast -> number(cast.getExpression(), program, depth + 1);
                case UnaryExpr minus when minus.getOperator() == UnaryExpr.Operator.MINUS -> {
                    var value = number(minus.getExpression(), program, depth + 1);
                    yield value.isPresent() ? OptionalLong.of(-value.getAsLong()) : value;
                }
                case BinaryExpr product when product.getOperator() == BinaryExpr.Operator.MULTIPLY -> {
                    var left = number(product.getLeft(), program, depth + 1);
                    var right = number(product.getRight(), program, depth + 1);
                    yield left.isPresent() && right.isPresent()
                            ? OptionalLong.of(left.getAsLong() * right.getAsLong())
                            : OptionalLong.empty();
                }
                case NameExpr name -> {
                    Expression initial = constant(program.variables().find(name.getNameAsString(), name));
                    yield initial == null ? OptionalLong.empty() : number(initial, program, depth + 1);
                }
                case FieldAccessExpr access -> {
                    Expression initial = constant(
                            program.variables().find(access.getNameAsString(), access));
                    yield initial == null ? OptionalLong.empty() : number(initial, program, depth + 1);
                }
                default -> OptionalLong.empty();
            };
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
