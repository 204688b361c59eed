package dev.grade.inspect.rule;

import com.github.javaparser.ast.Node;
import dev.grade.inspect.flow.Assignments;
import dev.grade.inspect.flow.CallGraph;
import dev.grade.inspect.flow.Edge;
import dev.grade.inspect.flow.Function;
import dev.grade.inspect.flow.Program;
import dev.grade.inspect.flow.Site;
import dev.grade.inspect.source.Place;
import dev.grade.inspect.source.SourceFile;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a rule may look at: the files, the functions and their call sites. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
public record Code(CallGraph graph) {

    Program program() {
        return graph.program();
    }

    Assignments assignments() {
        return graph.values().assignments();
    }

    List<Function> functions() {
        return program().functions().stream().filter(f -> f.kind() != Function.Kind.SELECTOR_LOOP).toList();
    }

    /** Visits every node of a class of nodes, with the file it stands in. */
    <T extends Node> void each(Class<T> type, java.util.function.BiConsumer<SourceFile, T> visitor) {
        for (SourceFile file : program().files()) {
            file.unit().findAll(type).forEach(n -> visitor.accept(file, n));
        }
    }

    /** The call sites of the function that a node belongs to. */
    List<Site> sitesIn(Node node) {
        Function function = program().enclosing(node);
        return function == null ? List.of() : function.sites();
    }

    /** What makes a function run, on the same thread and on others. */
    List<Edge> callersOf(Function function) {
        return graph.callersOf(function);
    }

    /** Visits every call whose declaring type is, or is below, the given one, by name. */
    void eachCall(String owner, java.util.Set<String> names, Consumer<Site> visitor) {
        for (Function function : functions()) {
            for (Site site : function.sites()) {
                if (isCall(site, owner, names)) {
                    visitor.accept(site);
                }
            }
        }
    }

    boolean isCall(Site site, String owner, java.util.Set<String> names) {
        return site.called() != null && names.contains(site.called().name())
                && program().types().isA(site.called().owner(), owner);
    }

    /** The declaration of the function that a node belongs to. */
    @Nullable
    Node function(Node node) {
        Function function = program().enclosing(node);
        return function == null ? null : function.node();
    }

    /** The nearest node of a class around a node, within the function it belongs to. */
    <T extends Node> @Nullable T around(Node node, Class<T> type) {
        Function function = program().enclosing(node);
        Node at = node.getParentNode().orElse(null);
        while (at != null && (function == null || at != function.node())) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
            at = at.getParentNode().orElse(null);
        }
        return null;
    }

    Place place(Node node) {
        SourceFile file = program().file(node);
        return file == null ? new Place("?", 1, 1, 2) : file.place(node);
    }

    static boolean isWithin(Node outer, Node inner) {
        Node at = inner;
        while (at != null) {
            if (at == outer) {
                return true;
            }
            at = at.getParentNode().orElse(null);
        }
        return false;
    }
}
