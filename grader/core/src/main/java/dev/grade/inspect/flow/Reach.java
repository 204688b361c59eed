package dev.grade.inspect.flow;

import com.github.javaparser.ast.body.MethodDeclaration;
import dev.grade.inspect.source.Patience;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which functions run on which threads, each with a shortest way there. Breadth first from the entry points. */
public final class Reach {

    private final Map<Function, Map<RunsOn, Visit>> visits = new HashMap<>();

    /**
     * A function on a thread.
     *
     * @param by the edge it was reached by
     * @param from the visit before; null at an entry point
     */
    public record Visit(Function function, RunsOn thread, Edge by, @Nullable Visit from) {

        /** The edges from the entry point to here. */
        public List<Edge> way() {
            var way = new ArrayList<Edge>();
            Visit at = this;
            while (at != null) {
                way.add(at.by);
                at = at.from;
            }
            Collections.reverse(way);
            return way;
        }
    }

    private Reach() {
    }

    /**
     * @param ends functions behind which the search ends: they are declared as blocking, which is a finding at the call
     */
    public static Reach of(CallGraph graph, Predicate<Function> ends, Patience patience) {
        var reach = new Reach();
        var open = new ArrayDeque<Visit>();
        for (CallGraph.Entry entry : graph.entries()) {
            if (isNeverCalled(entry.edge().from().in(), graph)) {
                continue;
            }
            reach.visit(new Visit(entry.edge().to(), entry.thread(), entry.edge(), null), open);
        }
        while (!open.isEmpty() && !patience.isOver()) {
            Visit visit = open.poll();
            if (ends.test(visit.function())) {
                continue;
            }
            for (Site site : visit.function().sites()) {
                for (Edge edge : graph.leaving(site)) {
                    if (edge.runsHere()) {
                        reach.visit(new Visit(edge.to(), visit.thread(), edge, visit), open);
                    }
                }
            }
        }
        return reach;
    }

    /** Whether a function is, or stands in, a private method that nothing calls. */
    public static boolean isNeverCalled(Function function, CallGraph graph) {
        Function at = function;
        while (at != null) {
            if (at.node() instanceof MethodDeclaration method && method.isPrivate() && method.getAnnotations().isEmpty()
                    && graph.callersOf(at).isEmpty()) {
                return true;
            }
            at = graph.program().enclosing(at.node());
        }
        return false;
    }

    private void visit(Visit visit, ArrayDeque<Visit> open) {
        var known = visits.computeIfAbsent(visit.function(), f -> new LinkedHashMap<>());
        if (known.putIfAbsent(visit.thread(), visit) == null) {
            open.add(visit);
        }
    }

    /** The threads that run a function, with the way there. */
    public Collection<Visit> of(Function function) {
        return visits.getOrDefault(function, Map.of()).values();
    }
}
