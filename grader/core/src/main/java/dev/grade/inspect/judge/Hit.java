package dev.grade.inspect.judge;

import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.flow.Edge;
import dev.grade.inspect.flow.RunsOn;
import dev.grade.inspect.flow.Site;
import dev.grade.inspect.sink.Sink;
import java.util.List;

/**
 * A blocking call that a thread reaches and that counts.
 *
 * @param way the edges from the entry point to the function the call stands in
 */
public record Hit(Site site, Sink sink, RunsOn thread, List<Edge> way, Severity severity) {

    public Hit {
        way = List.copyOf(way);
    }
}
