package dev.grade.inspect.judge;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import dev.grade.inspect.flow.CallGraph;
import dev.grade.inspect.flow.Edge;
import dev.grade.inspect.flow.Function;
import dev.grade.inspect.flow.Site;
import dev.grade.inspect.flow.Value;
import dev.grade.inspect.resolve.Called;
import dev.grade.inspect.sink.Category;
import dev.grade.inspect.sink.Sink;
import dev.grade.inspect.sink.SinkTable;
import dev.grade.inspect.sink.Weight;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Which locks are held somewhere while their holder waits: only such a lock makes others wait long. The criterion is Infer's:
 * another thread takes the same lock and, before it releases it, makes a call that may block.
 */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class Locks {

    private static final int MOST_CHOICES = 8;
    /** Types whose methods take the monitor of their object. */
    private static final Set<String> SYNCHRONIZED = Set.of("java.util.Hashtable", "java.util.Vector",
            "java.lang.StringBuffer");

    private final CallGraph graph;
    private final SinkTable sinks;
    private final BiPredicate<Site, Sink> exempt;
    private final Set<Function> blocking = new HashSet<>();
    private final Set<Object> heldLong = new HashSet<>();

    /**
     * @param exempt whether a call that can block never does
     */
    Locks(CallGraph graph, SinkTable sinks, BiPredicate<Site, Sink> exempt) {
        this.graph = graph;
        this.sinks = sinks;
        this.exempt = exempt;
        close();
        for (Function function : graph.program().functions()) {
            for (Site site : function.sites()) {
                Object lock = lockOf(site);
                if (lock != null && holdsAcrossWait(function, site, lock)) {
                    heldLong.add(lock);
                }
            }
        }
    }

    /** Whether somebody may hold the lock that a site takes for as long as a blocking call lasts. */
    boolean isHeldLong(Site site) {
        Object lock = lockOf(site);
        return lock == null || heldLong.contains(lock);
    }

    /** Whether a call of the library takes the monitor of its object, which somebody holds across a wait. */
    boolean needsMonitorHeldLong(Site site) {
        return site.called() != null && site.receiver() != null
                && isSynchronized(site, site.called(), site.receiver()) && heldLong.contains(lockOf(site));
    }

    private boolean isSynchronized(Site site, Called called, Expression receiver) {
        String type = graph.program().type(receiver);
        return site.kind() == Site.Kind.CALL && graph.program().declared(called) == null && !called.isStatic()
                && ((type != null && SYNCHRONIZED.stream().anyMatch(s -> graph.program().types().isA(type, s)))
                        || graph.values().of(receiver).stream().anyMatch(Locks::isWrapped));
    }

    // Collections.synchronizedList(list): the wrapper locks itself.
    private static boolean isWrapped(Value value) {
        return value instanceof Value.Returned(Site made) && made.called() != null
                && made.called().owner().equals("java.util.Collections")
                && made.called().name().startsWith("synchronized");
    }

    private void close() {
        var open = new java.util.ArrayDeque<Function>();
        for (Function function : graph.program().functions()) {
            if (function.sites().stream().anyMatch(s -> waits(s, null))) {
                blocking.add(function);
                open.add(function);
            }
        }
        while (!open.isEmpty()) {
            for (Edge edge : graph.callersOf(open.poll())) {
                if (edge.runsHere() && isLikely(edge) && blocking.add(edge.from().in())) {
                    open.add(edge.from().in());
                }
            }
        }
    }

    // One of very many callbacks says little about the lock that is held around the call.
    private boolean isLikely(Edge edge) {
        return graph.choices(edge.from()) <= MOST_CHOICES;
    }

    private boolean waits(Site site, @Nullable Object held) {
        if (site.called() == null) {
            return false;
        }
        Sink sink = sinks.find(site.called(), graph.program().types());
        // The code of the sources speaks for itself, unless the exercise declares that it blocks.
        boolean isOwn = graph.program().declared(site.called()) != null;
        if (sink == null || (isOwn && sink.category() != Category.DECLARED)) {
            return false;
        }
        boolean counts = sink.weight() == Weight.H || sink.weight() == Weight.I || sink.weight() == Weight.T
                || (sink.weight() == Weight.C && sink.category() != Category.LOCK && sink.category() != Category.CHM);
        boolean releases = sink.category() == Category.LOCK && sink.weight() != Weight.C;
        return counts && !(releases && held != null) && !exempt.test(site, sink);
    }

    private boolean holdsAcrossWait(Function function, Site taking, Object lock) {
        for (Site site : function.sites()) {
            if (site != taking && isWithin(site, taking, lock, function)) {
                if (waits(site, lock)) {
                    return true;
                }
                for (Edge edge : graph.leaving(site)) {
                    if (edge.runsHere() && isLikely(edge) && blocking.contains(edge.to())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean isWithin(Site site, Site taking, Object lock, Function function) {
        if (taking.kind() == Site.Kind.MONITOR) {
            return !(taking.node() instanceof SynchronizedStmt block) || isIn(block.getBody(), site.node());
        }
        int start = function.file().start(taking.node());
        int at = function.file().start(site.node());
        // A function may take a lock twice, and wait in between.
        int again = function.sites().stream().filter(s -> s != taking && lockOf(s) == lock)
                .mapToInt(s -> function.file().start(s.node())).filter(p -> p > start).min().orElse(Integer.MAX_VALUE);
        int end = function.sites().stream()
                .filter(s -> s.called() != null && s.called().name().startsWith("unlock") && releases(s, lock))
                .mapToInt(s -> function.file().start(s.node())).filter(p -> p > start && p < again).max()
                .orElse(Integer.MAX_VALUE);
        return at > start && at < end;
    }

    private boolean releases(Site unlock, Object lock) {
        Object released = unlock.receiver() == null ? null : variable(unlock.receiver());
        return released == null || released == lock;
    }

    private static boolean isIn(Node outer, Node inner) {
        Node at = inner;
        while (at != null) {
            if (at == outer) {
                return true;
            }
            at = at.getParentNode().orElse(null);
        }
        return false;
    }

    /** What is locked: a variable, or the type whose object or class it is; null when the site takes no lock. */
    private @Nullable Object lockOf(Site site) {
        if (site.kind() == Site.Kind.MONITOR) {
            Expression on = site.receiver();
            return on == null || on instanceof ThisExpr || on instanceof ClassExpr ? site.in().owner() : variable(on);
        }
        if (site.called() == null || site.receiver() == null) {
            return null;
        }
        return isLock(site.called()) || isSynchronized(site, site.called(), site.receiver())
                ? variable(site.receiver())
                : null;
    }

    // tryLock() takes it, too, though it does not wait for it.
    private boolean isLock(Called called) {
        if (called.name().equals("tryLock")) {
            return graph.program().types().isA(called.owner(), "java.util.concurrent.locks.Lock");
        }
        Sink sink = sinks.find(called, graph.program().types());
        return sink != null && sink.category() == Category.LOCK
                && (sink.weight() == Weight.C || called.name().startsWith("try"));
    }

    // rw.readLock() and rw.writeLock() are two ends of one lock, also where each is kept in a variable of its own.
    private @Nullable Object variable(Expression expression) {
        if (half(expression) instanceof Expression whole) {
            return variable(whole);
        }
        Node variable = graph.values().assignments().variable(expression);
        List<Expression> given = variable == null ? List.of() : graph.values().assignments().to(variable);
        return given.size() == 1 && half(given.getFirst()) instanceof Expression whole
                && graph.values().assignments().variable(whole) instanceof Node lock ? lock : variable;
    }

    private static @Nullable Expression half(Expression expression) {
        return expression instanceof MethodCallExpr call && call.getArguments().isEmpty()
                && (call.getNameAsString().equals("readLock") || call.getNameAsString().equals("writeLock"))
                        ? call.getScope().orElse(null)
                        : null;
    }
}
