package dev.grade.inspect.rule;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.flow.Site;
import java.util.Set;
import java.util.function.Consumer;

/** A method that wakes waiting threads and does nothing else: what should they find changed? */
final class NakedNotifyRule implements SourceRule {

    private static final String CONDITION = "java.util.concurrent.locks.Condition";
    private static final Set<String> AROUND = Set.of("lock", "unlock", "lockInterruptibly", "notify", "notifyAll",
            "signal", "signalAll");

    @Override
    public String id() {
        return "CON114";
    }

    @Override
    public String title() {
        return "notify without a change";
    }

    @Override
    public void check(Code code, Consumer<Finding> findings) {
        code.eachCall("java.lang.Object", Set.of("notify", "notifyAll"), s -> judge(code, s, findings));
        code.eachCall(CONDITION, Set.of("signal", "signalAll"), s -> judge(code, s, findings));
    }

    private void judge(Code code, Site site, Consumer<Finding> findings) {
        boolean isWhole = site.in().node() instanceof MethodDeclaration method
                && method.getBody().filter(NakedNotifyRule::isOnlyWaking).isPresent();
        // A helper wakes for what its callers have changed.
        boolean isHelper = !code.graph().callersOf(site.in()).isEmpty();
        if (isWhole && !isHelper) {
            findings.accept(warning(site.place(),
                    "`" + site.known().shortName() + "` wakes waiting threads, but nothing was changed for them.",
                    "A thread that has not begun to wait yet never learns of it, and one that tests its condition again waits on.",
                    "Set what the waiting threads test, under the same lock: ready = true; notifyAll()"));
        }
    }

    private static boolean isOnlyWaking(Statement statement) {
        return switch (statement) {
            case BlockStmt block -> block.getStatements().stream().allMatch(NakedNotifyRule::isOnlyWaking);
            case SynchronizedStmt block -> isOnlyWaking(block.getBody());
            case TryStmt attempt -> isOnlyWaking(attempt.getTryBlock())
                    && attempt.getFinallyBlock().map(NakedNotifyRule::isOnlyWaking).orElse(true);
            case IfStmt choice -> choice.getCondition().findFirst(MethodCallExpr.class).isEmpty()
                    && isOnlyWaking(choice.getThenStmt())
                    && choice.getElseStmt().map(NakedNotifyRule::isOnlyWaking).orElse(true);
            case ExpressionStmt line when line.getExpression() instanceof VariableDeclarationExpr kept ->
                kept.getVariables().stream().allMatch(v -> v.getInitializer()
                        .map(i -> i.isLiteralExpr() || i.isNameExpr() || i.isFieldAccessExpr()).orElse(true));
            case ExpressionStmt line -> line.getExpression() instanceof MethodCallExpr call
                    && AROUND.contains(call.getNameAsString()) && call.getArguments().isEmpty();
            default -> false;
        };
    }
}
