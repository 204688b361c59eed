package dev.grade.inspect.rule;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.flow.Edge;
import dev.grade.inspect.flow.Function;
import dev.grade.inspect.flow.Site;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** {@code wait} or {@code await} that does not test its condition again. */
@SuppressWarnings("ReferenceEquality")
final class WaitOutsideLoopRule implements SourceRule {

    @Override
    public String id() {
        return "CON101";
    }

    @Override
    public String title() {
        return "wait outside a loop";
    }

    @Override
    public void check(Code code, Consumer<Finding> findings) {
        Consumer<Site> judge = site -> {
            if (!isInLoop(code, site.node()) && !isAgain(code, site.in())
                    && !isHelperOfLoops(code, site.in()) && !isOwnCondition(code, site) && !isHandedOn(code, site)) {
                findings.accept(warning(site.place(),
                        "`" + site.known().shortName() + "` is not in a loop that tests the condition again.",
                        "A waiting thread can wake up although nothing happened, or after another thread was faster; "
                                + "then it goes on with a condition that does not hold.",
                        "while (!condition) { " + site.node() + "; }"));
            }
        };
        code.eachCall("java.lang.Object", Set.of("wait"), site -> {
            if (site.known().owner().equals("java.lang.Object")) {
                judge.accept(site);
            }
        });
        code.eachCall("java.util.concurrent.locks.Condition",
                Set.of("await", "awaitNanos", "awaitUntil", "awaitUninterruptibly"), judge);
    }

    private static boolean isInLoop(Code code, Node node) {
        return code.around(node, WhileStmt.class) != null || code.around(node, DoStmt.class) != null
                || code.around(node, ForStmt.class) != null || code.around(node, ForEachStmt.class) != null;
    }

    // All who call it test the condition again, in a loop or by calling themselves.
    private static boolean isHelperOfLoops(Code code, Function function) {
        return isHelperOfLoops(code, function, new HashSet<>());
    }

    private static boolean isHelperOfLoops(Code code, Function function, Set<Function> seen) {
        List<Edge> callers = code.graph().callersOf(function);
        return seen.add(function) && !callers.isEmpty() && callers.stream()
                .allMatch(e -> isInLoop(code, e.from().node()) || isAgain(code, e.from().in())
                        || (e.isCall() && isHelperOfLoops(code, e.from().in(), seen)));
    }

    // () -> condition.await(), of which nobody says who calls it.
    private static boolean isHandedOn(Code code, Site site) {
        return site.in().node() instanceof LambdaExpr lambda && lambda.getExpressionBody().isPresent()
                && lambda.getExpressionBody().get() == site.node() && code.graph().callersOf(site.in()).isEmpty();
    }

    private static boolean isAgain(Code code, Function function) {
        return code.graph().callersOf(function).stream().anyMatch(e -> e.isCall() && e.from().in() == function);
    }

    // A type that implements Condition, or wraps wait under its own name, leaves the loop to its callers.
    private static boolean isOwnCondition(Code code, Site site) {
        var owner = site.in().owner();
        return owner != null && code.program().types().isA(owner.id(), "java.util.concurrent.locks.Condition");
    }
}
