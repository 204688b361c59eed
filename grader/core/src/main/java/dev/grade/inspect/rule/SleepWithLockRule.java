package dev.grade.inspect.rule;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.flow.Site;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A sleep while a lock is held: all who need the lock sleep, too. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class SleepWithLockRule implements SourceRule {

    private static final String LOCK = "java.util.concurrent.locks.Lock";

    @Override
    public String id() {
        return "CON113";
    }

    @Override
    public String title() {
        return "sleep while a lock is held";
    }

    @Override
    public void check(Code code, Consumer<Finding> findings) {
        code.eachCall("java.lang.Thread", Set.of("sleep"), s -> judge(code, s, findings));
        code.eachCall("java.util.concurrent.TimeUnit", Set.of("sleep"), s -> judge(code, s, findings));
    }

    private void judge(Code code, Site sleep, Consumer<Finding> findings) {
        String held = held(code, sleep, FARTHEST);
        if (held != null) {
            findings.accept(warning(sleep.place(), "This sleeps while it holds " + held + ".",
                    "Every other thread that needs the lock waits until the sleep is over.",
                    "Sleep outside the lock, or wait() on it: a waiting thread gives the lock back"));
        }
    }

    private static final int FARTHEST = 4;

    // A private helper holds what each of its callers holds.
    private static @Nullable String held(Code code, Site site, int distance) {
        String here = held(code, site);
        if (here != null || distance == 0 || !(site.in().node() instanceof MethodDeclaration method)
                || !method.isPrivate()) {
            return here;
        }
        var callers = code.callersOf(site.in());
        return !callers.isEmpty() && callers.stream().allMatch(c -> c.runsHere() && !c.from().isReference()
                && held(code, c.from(), distance - 1) != null)
                        ? "a lock, which whoever calls `" + method.getNameAsString() + "` has taken"
                        : null;
    }

    private static @Nullable String held(Code code, Site sleep) {
        Node child = sleep.node();
        Node at = child.getParentNode().orElse(null);
        while (at != null && !Interruptible.isOtherCode(child)) {
            if (at instanceof SynchronizedStmt block && block.getBody() == child) {
                return "the lock of `" + block.getExpression() + "`";
            }
            if (at instanceof MethodDeclaration method && method.isSynchronized()) {
                return method.isStatic() ? "the lock of its class" : "the lock of `this`";
            }
            String lock = at instanceof TryStmt attempt && attempt.getTryBlock() == child
                    ? locked(code, attempt)
                    : null;
            if (lock != null) {
                return "`" + lock + "`";
            }
            child = at;
            at = at.getParentNode().orElse(null);
        }
        return null;
    }

    // lock.lock(); try { .. } finally { lock.unlock(); }
    private static @Nullable String locked(Code code, TryStmt attempt) {
        Statement release = attempt.getFinallyBlock().orElse(null);
        if (release == null || !(attempt.getParentNode().orElse(null) instanceof BlockStmt block)) {
            return null;
        }
        int at = 0;
        while (block.getStatement(at) != attempt) {
            at++;
        }
        Statement before = at == 0 ? null : block.getStatement(at - 1);
        for (Site site : code.sitesIn(attempt)) {
            if (site.receiver() != null && code.isCall(site, LOCK, Set.of("lock", "lockInterruptibly"))
                    && before != null && Code.isWithin(before, site.node())
                    && release.toString().contains(site.receiver() + ".unlock()")) {
                return site.receiver().toString();
            }
        }
        return null;
    }
}
