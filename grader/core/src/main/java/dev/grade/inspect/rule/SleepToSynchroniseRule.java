package dev.grade.inspect.rule;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.flow.Site;
import java.util.Set;
import java.util.function.Consumer;

/** A sleep in the place of a signal: in a loop that looks again and again, or after starting a thread. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class SleepToSynchroniseRule implements SourceRule {

    private static final Set<String> STARTS = Set.of("start", "execute", "submit", "startVirtualThread", "runAsync",
            "supplyAsync");

    @Override
    public String id() {
        return "CON112";
    }

    @Override
    public String title() {
        return "sleep used as synchronisation";
    }

    @Override
    public void check(Code code, Consumer<Finding> findings) {
        code.eachCall("java.lang.Thread", Set.of("sleep"), s -> judge(code, s, findings));
        code.eachCall("java.util.concurrent.TimeUnit", Set.of("sleep"), s -> judge(code, s, findings));
    }

    private void judge(Code code, Site sleep, Consumer<Finding> findings) {
        WhileStmt loop = code.around(sleep.node(), WhileStmt.class);
        boolean polls = loop != null && onlySleeps(loop.getBody())
                && BusyWaitRule.looksElsewhere(code, loop.getCondition());
        if (polls || followsStart(code, sleep)) {
            findings.accept(warning(sleep.place(),
                    polls && loop != null
                            ? "This sleeps until `" + loop.getCondition() + "` happens to have changed."
                            : "This sleeps, and hopes that the other thread is done by then.",
                    "A sleep is never the right length: on a busy machine it is too short, on a fast one it is time lost.",
                    "Wait for the event itself: thread.join(), future.get(), a CountDownLatch or a Condition"));
        }
    }

    private static boolean onlySleeps(Statement body) {
        return switch (body) {
            case BlockStmt block -> !block.getStatements().isEmpty()
                    && block.getStatements().stream().allMatch(SleepToSynchroniseRule::onlySleeps);
            case TryStmt attempt -> onlySleeps(attempt.getTryBlock());
            case ExpressionStmt line -> line.getExpression() instanceof MethodCallExpr call
                    && call.getNameAsString().equals("sleep");
            default -> false;
        };
    }

    private static boolean followsStart(Code code, Site sleep) {
        Node line = sleep.node().getParentNode().orElse(null);
        if (!(line instanceof ExpressionStmt) || !(line.getParentNode().orElse(null) instanceof BlockStmt block)) {
            return false;
        }
        int at = indexOf(block, line);
        boolean isLast = at == block.getStatements().size() - 1;
        boolean started = block.getStatements().stream().limit(at).anyMatch(s -> s instanceof ExpressionStmt before
                && before.getExpression() instanceof MethodCallExpr call && STARTS.contains(call.getNameAsString())
                && isStart(code, call));
        boolean joined = block.getStatements().stream().skip(at).anyMatch(
                s -> s.findFirst(MethodCallExpr.class, c -> Set.of("join", "get", "interrupt", "await", "cancel",
                        "shutdownNow", "shutdown", "countDown", "signalAll", "notifyAll").contains(c.getNameAsString()))
                        .isPresent());
        return started && !isLast && !joined;
    }

    private static boolean isStart(Code code, MethodCallExpr call) {
        Site site = code.graph().values().site(call);
        return site != null && site.called() != null && (site.called().owner().equals("java.lang.Thread")
                || site.called().owner().startsWith("java.util.concurrent."));
    }

    private static int indexOf(BlockStmt block, Node line) {
        for (int i = 0; i < block.getStatements().size(); i++) {
            if (block.getStatement(i) == line) {
                return i;
            }
        }
        return -1;
    }
}
