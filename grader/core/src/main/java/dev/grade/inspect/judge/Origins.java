package dev.grade.inspect.judge;

import dev.grade.inspect.flow.CallGraph;
import dev.grade.inspect.flow.Edge;
import dev.grade.inspect.flow.Function;
import dev.grade.inspect.flow.Reach;
import dev.grade.inspect.flow.RunsOn;
import dev.grade.inspect.flow.Site;
import dev.grade.inspect.source.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All the places from which threads of one kind come to a call: a helper is shown once, and everybody who uses it is named. */
final class Origins {

    private static final int MOST = 200;

    private final CallGraph graph;

    Origins(CallGraph graph) {
        this.graph = graph;
    }

    private record Way(Function function, List<Edge> behind) {
    }

    /** The entry points of a kind of thread that lead to a site, the nearest first. */
    Set<Place> of(Site site, RunsOn.Kind kind) {
        var found = new LinkedHashSet<Place>();
        var seen = new HashSet<Function>();
        var open = new ArrayDeque<Way>();
        open.add(new Way(site.in(), List.of()));
        seen.add(site.in());
        while (!open.isEmpty() && seen.size() < MOST) {
            Way way = open.poll();
            for (CallGraph.Entry entry : graph.entriesOf(way.function())) {
                boolean isWanted = entry.thread().kind() == kind
                        && !Reach.isNeverCalled(entry.edge().from().in(), graph)
                        && graph.branches().canGo(with(entry.edge(), way.behind()), site, entry.thread());
                if (isWanted) {
                    found.add(entry.edge().from().place());
                }
            }
            for (Edge edge : graph.callersOf(way.function())) {
                if (edge.runsHere() && seen.add(edge.from().in())) {
                    open.add(new Way(edge.from().in(), with(edge, way.behind())));
                }
            }
        }
        return found;
    }

    private static List<Edge> with(Edge first, List<Edge> behind) {
        var way = new ArrayList<Edge>();
        way.add(first);
        way.addAll(behind);
        return way;
    }
}
