package dev.grade.inspect.rule;

import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.flow.Site;
import java.util.Set;
import java.util.function.Consumer;

/** A task whose failure nobody can see, because its future is thrown away. */
final class IgnoredFutureRule implements SourceRule {

    @Override
    public String id() {
        return "CON105";
    }

    @Override
    public String title() {
        return "ignored Future";
    }

    @Override
    public void check(Code code, Consumer<Finding> findings) {
        code.eachCall("java.util.concurrent.ExecutorService", Set.of("submit"),
                s -> judge(s, "execute(task), or keep the future and look at it", findings));
        code.eachCall("java.util.concurrent.CompletableFuture", Set.of("supplyAsync", "runAsync"),
                s -> judge(s, "append .exceptionally(failure -> ...), or keep the future and look at it", findings));
    }

    private void judge(Site site, String fix, Consumer<Finding> findings) {
        boolean isDropped = site.node().getParentNode().orElse(null) instanceof ExpressionStmt line
                && !(line.getParentNode().orElse(null) instanceof LambdaExpr);
        if (isDropped && !catchesItself(site)) {
            findings.accept(warning(site.place(),
                    "The future of `" + site.known().name() + "` is thrown away.",
                    "If the task throws, the exception is stored in that future: nobody will ever see it.", fix));
        }
    }

    private static boolean catchesItself(Site site) {
        return !site.arguments().isEmpty() && site.arguments().getFirst() instanceof LambdaExpr lambda
                && lambda.getBody() instanceof BlockStmt body && body.getStatements().size() == 1
                && body.getStatement(0) instanceof TryStmt attempt && !attempt.getCatchClauses().isEmpty();
    }
}
