package dev.grade.inspect.judge;

import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.flow.Edge;
import dev.grade.inspect.flow.RunsOn;
import dev.grade.inspect.flow.Site;
import dev.grade.inspect.sink.Sink;
import dev.grade.inspect.source.Place;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A blocking call that a thread reaches and that counts.
 *
 * @param way the edges from the entry point to the function the call stands in
 * @param doubt why it is less than an error though the call and the thread would make it one; empty when it is not
 * @param others further places from which the same kind of thread comes to the call
 */
public record Hit(Site site, Sink sink, RunsOn thread, List<Edge> way, Severity severity,
        String doubt, List<Place> others) {

    public Hit {
        way = List.copyOf(way);
        others = List.copyOf(others);
    }

    Hit(Site site, Sink sink, RunsOn thread, List<Edge> way, Severity severity, String doubt) {
        this(site, sink, thread, way, severity, doubt, List.of());
    }

    Hit withOthers(Collection<Place> places) {
        var others = new LinkedHashSet<>(places);
        if (!way.isEmpty()) {
            others.remove(way.getFirst().from().place());
        }
        return new Hit(site, sink, thread, way, severity, doubt, List.copyOf(others));
    }
}
