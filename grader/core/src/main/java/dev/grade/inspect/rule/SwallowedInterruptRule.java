package dev.grade.inspect.rule;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.type.Type;
import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.flow.Function;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A caught {@code InterruptedException} of which nobody learns. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class SwallowedInterruptRule implements SourceRule {

    private static final Set<String> PASSES_ON = Set.of("interrupt", "completeExceptionally", "exit", "halt", "cancel",
            "setException", "fail", "sneakyThrow", "propagate", "onError", "shutdownNow");

    @Override
    public String id() {
        return "CON104";
    }

    @Override
    public String title() {
        return "swallowed interrupt";
    }

    @Override
    public void check(Code code, Consumer<Finding> findings) {
        code.each(CatchClause.class, (file, clause) -> {
            if (catchesInterrupt(clause) && !tells(clause) && !endsThread(code, clause)) {
                String name = clause.getParameter().getNameAsString();
                findings.accept(warning(file.place(clause.getParameter()),
                        "The interrupt ends here: `" + name + "` is caught, and nobody else learns of it.",
                        "An interrupt is a request to stop. The flag is cleared when the exception is thrown, so the loop "
                                + "or the pool around this code goes on as if nobody had asked.",
                        "Thread.currentThread().interrupt(); in this catch, or let the exception out"));
            }
        });
    }

    private static boolean catchesInterrupt(CatchClause clause) {
        Type type = clause.getParameter().getType();
        List<? extends Type> types = type.isUnionType() ? type.asUnionType().getElements() : List.of(type);
        return types.stream().anyMatch(t -> t.asString().endsWith("InterruptedException"));
    }

    private static boolean tells(CatchClause clause) {
        BlockStmt body = clause.getBody();
        String name = clause.getParameter().getNameAsString();
        return body.findFirst(ThrowStmt.class).isPresent() || body.findFirst(ReturnStmt.class).isPresent()
                || body.findFirst(BreakStmt.class).isPresent()
                || body.findFirst(MethodCallExpr.class, c -> PASSES_ON.contains(c.getNameAsString())).isPresent()
                || isKept(body, name);
    }

    // error = e; or failed = true; handed on through a variable.
    private static boolean isKept(BlockStmt body, String name) {
        return body.findFirst(com.github.javaparser.ast.expr.AssignExpr.class,
                a -> (a.getValue() instanceof NameExpr value && value.getNameAsString().equals(name))
                        || a.getValue().isBooleanLiteralExpr())
                .isPresent();
    }

    /** Whether the thread's own code ends behind the catch: nobody is left to be told. */
    private static boolean endsThread(Code code, CatchClause clause) {
        Function function = code.program().enclosing(clause);
        if (function == null || !(clause.getParentNode().orElse(null) instanceof TryStmt attempt)) {
            return false;
        }
        Node block = attempt.getParentNode().orElse(null);
        boolean isLast = block instanceof BlockStmt body && body.getStatements().getLast().orElse(null) == attempt
                && (body.getParentNode().orElse(null) == function.node());
        return isLast && code.graph().callersOf(function).stream().anyMatch(e -> e.on() != null
                && e.on().label().matches("a thread of its own|a virtual thread"));
    }
}
