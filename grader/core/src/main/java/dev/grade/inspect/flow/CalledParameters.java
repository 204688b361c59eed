package dev.grade.inspect.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Functions that are handed to a helper which calls them: each runs where its own caller called the helper, not wherever
 * anybody does. Without this, one use of {@code twice(Runnable)} on a loop would put all its uses there.
 */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class CalledParameters {

    private static final int FARTHEST = 6;

    private final Values values;
    private final Callees callees;

    CalledParameters(Values values, Callees callees) {
        this.values = values;
        this.callees = callees;
    }

    /** Links the functions to the callers of the code around a site; answers whether the site calls a parameter. */
    boolean link(Site site, Set<Function> targets, Set<Edge> edges) {
        int index = index(site);
        if (index < 0 || targets.isEmpty()
                || targets.stream()
                        .anyMatch(t -> t.kind() != Function.Kind.LAMBDA && t.kind() != Function.Kind.REFERENCE)) {
            return false;
        }
        climb(site.in(), index, edges, new HashSet<>(), 0);
        return true;
    }

    private int index(Site site) {
        if (site.receiver() == null) {
            return site.isReference() && site.called() != null && !site.called().isStatic()
                    && !site.called().isConstructor() ? 0 : -1;
        }
        return parameter(site.receiver(), site.in());
    }

    private int parameter(Expression expression, Function function) {
        Node variable = values.assignments().variable(expression);
        for (int i = 0; i < function.parameters().size(); i++) {
            if (function.parameters().get(i) == variable && values.assignments().isUntouched(variable)) {
                return i;
            }
        }
        return -1;
    }

    private void climb(Function helper, int index, Set<Edge> edges, Set<Function> seen, int depth) {
        if (depth > FARTHEST || !seen.add(helper)) {
            return;
        }
        for (Edge caller : values.callersOf(helper)) {
            if (caller.kind() == Edge.Kind.VALUES && caller.on() == null) {
                continue;
            }
            switch (caller.parameter(index)) {
                case Subject.Of(Expression argument) -> {
                    int outer = parameter(argument, caller.from().in());
                    if (outer >= 0 && caller.on() == null) {
                        climb(caller.from().in(), outer, edges, seen, depth + 1);
                    } else {
                        callees.functions(argument, null).forEach(f -> edges.add(edge(caller, f)));
                    }
                }
                case Subject.Handed(Function by, int at) -> climb(by, at, edges, seen, depth + 1);
                case Subject other -> {
                    for (Value value : values.of(other)) {
                        if (value instanceof Value.Code(Function function)) {
                            edges.add(edge(caller, function));
                        }
                    }
                }
            }
        }
    }

    private static Edge edge(Edge caller, Function function) {
        RunsOn on = caller.on();
        return on == null
                ? Edge.indirect(caller.from(), function, List.of())
                : Edge.entry(caller.from(), function, List.of(), on);
    }
}
