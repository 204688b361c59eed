package dev.grade.inspect.flow;

import com.github.javaparser.ast.body.MethodDeclaration;
import dev.grade.inspect.source.Patience;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which functions run on which threads, each with the way there that leaves least doubt, and of those a shortest one.
 *
 * <p>
 * A call that may run one of several functions leaves a doubt of as many; the doubts of a way multiply (Dijkstra, 1959).
 */
@SuppressWarnings("ReferenceEquality")
public final class Reach {

    /** So many sets of known arguments are told apart for a function and a thread; what is known beyond is forgotten. */
    private static final int MOST_FACTS = 16;

    private final Map<Function, Map<Start, Visit>> visits = new HashMap<>();

    /** What a function starts with: where, and called how. */
    private record Start(RunsOn thread, Facts facts) {
    }

    /**
     * A function on a thread.
     *
     * @param facts what is known of its arguments
     * @param by the edge it was reached by
     * @param from the visit before; null at an entry point
     * @param doubt in how many ways the calls up to here could have gone; 1 when there is only this one
     * @param length the number of edges from the entry point to here
     * @param isMerged whether it stands for other ways, too, of which other things were known
     */
    public record Visit(Function function, RunsOn thread, Facts facts, Edge by, @Nullable Visit from, double doubt,
            int length, boolean isMerged) {

        private Visit without() {
            return new Visit(function, thread, Facts.NONE, by, from, doubt, length, true);
        }

        /**
         * The last edges of the way to here.
         *
         * @param most how many at most
         */
        public List<Edge> end(int most) {
            var way = new ArrayList<Edge>();
            for (Visit at = this; at != null && way.size() < most; at = at.from) {
                way.add(at.by);
            }
            Collections.reverse(way);
            return way;
        }

        /** The edges from the entry point to here. */
        public List<Edge> way() {
            return end(Integer.MAX_VALUE);
        }
    }

    private Reach() {
    }

    /**
     * @param ends functions behind which the search ends: they are declared as blocking, which is a finding at the call
     */
    public static Reach of(CallGraph graph, Predicate<Function> ends, Patience patience) {
        var reach = new Reach();
        var open = new PriorityQueue<Visit>(
                Comparator.comparingDouble(Visit::doubt).thenComparingInt(Visit::length));
        for (CallGraph.Entry entry : graph.entries()) {
            if (isNeverCalled(entry.edge().from().in(), graph)) {
                continue;
            }
            Facts facts = graph.branches().passed(entry.edge(), Facts.NONE);
            reach.visit(new Visit(entry.edge().to(), entry.thread(), facts, entry.edge(), null, 1, 1, false), open);
        }
        while (!open.isEmpty() && !patience.isOver()) {
            Visit visit = open.poll();
            // A thread that starts with it has no call before, at which it could be told.
            if (reach.settled(visit) || (visit.from() != null && ends.test(visit.function()))) {
                continue;
            }
            for (Site site : visit.function().sites()) {
                if (graph.branches().leavesOut(site, visit.facts(), visit.thread())) {
                    continue;
                }
                double doubt = visit.doubt() * graph.doubt(site, visit.facts());
                for (Edge edge : graph.leaving(site)) {
                    if (edge.runsHere() && !graph.branches().excludes(edge, visit.facts())) {
                        Facts facts = graph.branches().passed(edge, visit.facts());
                        reach.visit(new Visit(edge.to(), visit.thread(), facts, edge, visit, doubt, visit.length() + 1,
                                visit.isMerged()), open);
                    }
                }
            }
        }
        return reach;
    }

    // A better way was found after this one had been put in the queue.
    private boolean settled(Visit visit) {
        return visits.getOrDefault(visit.function(), Map.of()).get(new Start(visit.thread(), visit.facts())) != visit;
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

    private void visit(Visit found, PriorityQueue<Visit> open) {
        var known = visits.computeIfAbsent(found.function(), f -> new LinkedHashMap<>());
        var start = new Start(found.thread(), found.facts());
        boolean isFull = !known.containsKey(start)
                && known.keySet().stream().filter(s -> s.thread().equals(found.thread())).count() > MOST_FACTS;
        Visit visit = isFull ? found.without() : found;
        start = new Start(visit.thread(), visit.facts());
        Visit before = known.get(start);
        if (before == null || visit.doubt() < before.doubt()
                || (visit.doubt() == before.doubt() && visit.length() < before.length())) {
            known.put(start, visit);
            open.add(visit);
        }
    }

    /** The threads that run a function, with the way there. */
    public Collection<Visit> of(Function function) {
        return visits.getOrDefault(function, Map.of()).values();
    }
}
