package dev.grade.inspect.judge;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import dev.grade.inspect.flow.CallGraph;
import dev.grade.inspect.flow.Function;
import dev.grade.inspect.flow.Site;
import dev.grade.inspect.flow.Subject;
import dev.grade.inspect.flow.Value;
import java.util.Set;

/**
 * What is printed waits for nobody, unless the source shows that it goes to a file, a socket or a process. Many a printer is
 * handed around without a word on where it leads, and mostly that is the console or memory.
 */
final class Printing implements Exemption {

    private static final Set<String> FILES = Set.of("java.io.FileWriter", "java.io.FileOutputStream",
            "java.io.PipedOutputStream", "java.io.PipedWriter");
    private static final Set<String> OUTSIDE = Set.of("java.net.", "java.lang.Process", "java.nio.file.",
            "java.nio.channels.", "javax.net.");
    private static final int DEEPEST = 5;

    private final CallGraph graph;

    Printing(CallGraph graph) {
        this.graph = graph;
    }

    @Override
    public boolean holds(Subject subject, Node at, Function in) {
        return !(subject instanceof Subject.Of(Expression printer) && leadsOutside(printer, 0));
    }

    private boolean leadsOutside(Expression stream, int depth) {
        return depth < DEEPEST && graph.values().of(stream).stream().anyMatch(v -> leadsOutside(v, depth));
    }

    private boolean leadsOutside(Value value, int depth) {
        return switch (value) {
            case Value.Made(Site site, String type) when FILES.contains(type) -> true;
            case Value.Made(Site site, String type) when type.startsWith("java.io.") && !site.arguments().isEmpty() ->
                isFile(site.arguments().getFirst()) || leadsOutside(site.arguments().getFirst(), depth + 1);
            case Value.Returned(Site site) when site.called() != null ->
                OUTSIDE.stream().anyMatch(site.known().owner()::startsWith);
            default -> false;
        };
    }

    private boolean isFile(Expression argument) {
        String type = graph.program().type(argument);
        return "java.io.File".equals(type) || "java.lang.String".equals(type);
    }
}
