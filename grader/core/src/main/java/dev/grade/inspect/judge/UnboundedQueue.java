package dev.grade.inspect.judge;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import dev.grade.inspect.flow.CallGraph;
import dev.grade.inspect.flow.Function;
import dev.grade.inspect.flow.Site;
import dev.grade.inspect.flow.Subject;
import dev.grade.inspect.flow.Value;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code put}, or {@code offer} with a time, on a queue that has no bound never waits. */
final class UnboundedQueue implements Exemption {

    private static final Set<String> ALWAYS = Set.of("java.util.concurrent.PriorityBlockingQueue",
            "java.util.concurrent.DelayQueue", "java.util.concurrent.LinkedTransferQueue");
    private static final Set<String> WITHOUT_CAPACITY = Set.of("java.util.concurrent.LinkedBlockingQueue",
            "java.util.concurrent.LinkedBlockingDeque");

    private final CallGraph graph;

    UnboundedQueue(CallGraph graph) {
        this.graph = graph;
    }

    @Override
    public boolean holds(Subject subject, Node at, Function in) {
        if (!(subject instanceof Subject.Of(Expression queue))) {
            return false;
        }
        if (isAlways(graph.program().type(queue))) {
            return true;
        }
        var values = graph.values().of(queue);
        return !values.isEmpty() && values.stream().allMatch(v -> v instanceof Value.Made(Site site, String type)
                && (isAlways(type) || (WITHOUT_CAPACITY.contains(type) && site.called() != null
                        && !site.called().parameters().contains("int"))));
    }

    private static boolean isAlways(@Nullable String type) {
        return type != null && ALWAYS.contains(type);
    }
}
