package dev.grade.inspect.judge;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import dev.grade.inspect.flow.CallGraph;
import dev.grade.inspect.flow.Function;
import dev.grade.inspect.flow.Subject;
import dev.grade.inspect.flow.Value;
import java.util.Set;

/** The address of a class-path resource leads to a file or a jar: no network is asked, and what is read is told apart. */
final class ResourceUrl implements Exemption {

    private static final Set<String> FINDS = Set.of("getResource", "getSystemResource");

    private final CallGraph graph;

    ResourceUrl(CallGraph graph) {
        this.graph = graph;
    }

    @Override
    public boolean holds(Subject subject, Node at, Function in) {
        if (!(subject instanceof Subject.Of(Expression url))) {
            return false;
        }
        var values = graph.values().of(url);
        return !values.isEmpty() && values.stream().allMatch(v -> v instanceof Value.Returned(var found)
                && found.called() != null && FINDS.contains(found.called().name())
                && found.called().owner().startsWith("java.lang.Class"));
    }
}
