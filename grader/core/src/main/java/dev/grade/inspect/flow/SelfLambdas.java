package dev.grade.inspect.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;

/** The lambdas that a method of an interface can run on: what {@code this} is in a default method. */
final class SelfLambdas {

    private final Program program;
    private final Values values;
    private final IdentityHashMap<Function, Node> keys = new IdentityHashMap<>();

    SelfLambdas(Program program, Values values) {
        this.program = program;
        this.values = values;
    }

    Set<Value> of(Function around) {
        Node key = keys.computeIfAbsent(around, f -> new NameExpr("this"));
        return values.remember(key, () -> find(around));
    }

    private Set<Value> find(Function around) {
        var found = new LinkedHashSet<Value>();
        for (Edge edge : values.callersOf(around)) {
            Site site = edge.from();
            if (!edge.isCall() || site.kind() != Site.Kind.CALL) {
                continue;
            }
            if (site.receiver() == null && site.isReference()) {
                found.addAll(values.handed(site.in(), 0));
            } else if (site.receiver() == null || site.receiver() instanceof ThisExpr) {
                Function caller = program.method(site.in());
                found.addAll(caller == null ? Set.of() : of(caller));
            } else {
                found.addAll(values.of(site.receiver()));
            }
        }
        found.removeIf(v -> !(v instanceof Value.Code));
        return found;
    }
}
