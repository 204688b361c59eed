package dev.grade.inspect.rule;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import dev.grade.inspect.finding.Finding;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code synchronized} on an object that is not one's own, or not always the same. */
final class SharedMonitorRule implements SourceRule {

    private static final Set<String> SHARED = Set.of("java.lang.Integer", "java.lang.Long", "java.lang.Short",
            "java.lang.Byte", "java.lang.Character", "java.lang.Boolean", "java.lang.Float", "java.lang.Double",
            "java.lang.String", "java.util.Optional", "java.util.OptionalInt", "java.util.OptionalLong",
            "java.util.OptionalDouble");

    @Override
    public String id() {
        return "CON108";
    }

    @Override
    public String title() {
        return "synchronising on a shared or changing object";
    }

    @Override
    public void check(Code code, Consumer<Finding> findings) {
        code.each(SynchronizedStmt.class, (file, block) -> {
            Expression on = block.getExpression();
            String reason = reason(code, on);
            if (reason != null) {
                findings.accept(warning(file.place(on), "`" + on + "` " + reason,
                        "Two threads are kept apart only if both lock the very same object, and nobody else locks it.",
                        "private final Object lock = new Object(); and synchronized (lock) { ... }"));
            }
        });
    }

    private static @Nullable String reason(Code code, Expression on) {
        if (on.isStringLiteralExpr()) {
            return "is one object for the whole JVM: the same text anywhere else is the same lock.";
        }
        String type = code.program().type(on);
        if (type != null && (SHARED.contains(type) || type.startsWith("java.time."))) {
            return "is a value, not an object of its own: equal values may be one object, shared with code you do not know.";
        }
        if (on instanceof MethodCallExpr call && call.getNameAsString().equals("getClass")) {
            return "is another object in a subclass.";
        }
        Node variable = code.assignments().variable(on);
        boolean isField = variable != null && variable.getParentNode().orElse(null) instanceof FieldDeclaration field
                && !field.isFinal();
        return isField && variable != null && isReassigned(code, variable)
                ? "is assigned again elsewhere: then threads lock different objects."
                : null;
    }

    private static boolean isReassigned(Code code, Node field) {
        return !code.assignments().isStable(field) || code.assignments().isSetOutsideConstructor(field);
    }
}
