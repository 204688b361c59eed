package dev.grade.inspect.rule;

import com.github.javaparser.ast.Node;
import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.flow.Function;
import dev.grade.inspect.flow.Site;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** {@code notify} or {@code signal} where threads wait for different things on the same monitor. */
final class NotifyOneOfManyRule implements SourceRule {

    private static final String CONDITION = "java.util.concurrent.locks.Condition";
    private static final Set<String> AWAITS = Set.of("await", "awaitNanos", "awaitUntil", "awaitUninterruptibly");

    @Override
    public String id() {
        return "CON103";
    }

    @Override
    public String title() {
        return "notify where several kinds wait";
    }

    @Override
    public void check(Code code, Consumer<Finding> findings) {
        code.eachCall("java.lang.Object", Set.of("notify"), s -> judge(code, s, "notifyAll()", findings));
        code.eachCall(CONDITION, Set.of("signal"), s -> judge(code, s, "signalAll()", findings));
    }

    private void judge(Code code, Site site, String all, Consumer<Finding> findings) {
        Set<String> conditions = conditions(code, site);
        if (conditions.size() > 1) {
            findings.accept(warning(site.place(),
                    "Threads wait here for " + conditions.size() + " different things ("
                            + String.join(" / ", conditions)
                            + "), and `" + site.known().name() + "` wakes only one of them.",
                    "The one that wakes may be one that cannot go on; it waits again, and those who could are never told.",
                    "Use " + all + ", or one Condition for each thing that is waited for"));
        }
    }

    private static Set<String> conditions(Code code, Site notify) {
        var found = new HashSet<String>();
        Object monitor = monitor(code, notify);
        for (Function function : code.functions()) {
            for (Site site : function.sites()) {
                boolean waits = code.isCall(site, "java.lang.Object", Set.of("wait"))
                        || code.isCall(site, CONDITION, AWAITS);
                if (waits && monitor.equals(monitor(code, site))) {
                    found.add(WaitedFor.of(code, site.node()));
                }
            }
        }
        return found;
    }

    private static Object monitor(Code code, Site site) {
        if (site.receiver() == null || site.receiver().isThisExpr()) {
            var owner = site.in().owner();
            return owner == null ? site : owner;
        }
        Node variable = code.assignments().variable(site.receiver());
        return variable == null ? site : variable;
    }
}
