package dev.grade.inspect.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The constants that a lambda has from the method around it: {@code save(x, Mode.JSON)} makes a lambda that asks for the mode,
 * and a helper runs it. One that was kept somewhere in between may have been made with others, and nothing is said of it.
 */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class Closures {

    /** The function itself, where the place of a parameter is meant else. */
    private static final int SELF = -1;

    private final Program program;
    private final Assignments assignments;
    private final IdentityHashMap<Node, Set<String>> names = new IdentityHashMap<>();

    /**
     * A lambda that was made on the way.
     *
     * @param values the constants that the parameters of the function around it stand for, by their place
     */
    record Closure(Function code, Map<Integer, String> values) {
    }

    Closures(Program program, Assignments assignments) {
        this.program = program;
        this.assignments = assignments;
    }

    /** What an edge tells of the lambdas that the function behind it is handed, and of itself if it is one. */
    Map<Integer, Closure> after(Edge edge, Facts outer) {
        if (outer.values().isEmpty() && outer.closures().isEmpty()) {
            return Map.of();
        }
        var known = new HashMap<Integer, Closure>();
        Site site = edge.from();
        for (int i = 0; i < Math.min(edge.passed().size(), edge.to().parameters().size()); i++) {
            Parameter parameter = edge.to().parameters().get(i);
            if (edge.passed().get(i) instanceof Subject.Of(Expression argument) && !parameter.isVarArgs()
                    && assignments.isUntouched(parameter)) {
                note(i, of(argument, site.in(), outer), known);
            }
        }
        if (edge.to().kind() == Function.Kind.LAMBDA) {
            for (Expression argument : site.arguments()) {
                note(SELF, ofCode(argument, edge.to(), site.in(), outer), known);
            }
            if (site.receiver() != null) {
                note(SELF, ofCode(site.receiver(), edge.to(), site.in(), outer), known);
            }
        }
        return known;
    }

    private static void note(int place, @Nullable Closure found, Map<Integer, Closure> known) {
        if (found != null) {
            known.put(place, found);
        }
    }

    private @Nullable Closure ofCode(Expression expression, Function code, Function in, Facts outer) {
        Closure found = of(expression, in, outer);
        return found != null && found.code() == code ? found : null;
    }

    private @Nullable Closure of(Expression expression, Function in, Facts outer) {
        Function code = expression.isLambdaExpr() ? program.byNode(expression) : null;
        if (code != null) {
            return program.enclosing(expression) == in ? made(code, in, outer) : null;
        }
        Node variable = expression instanceof NameExpr name ? assignments.variable(name) : null;
        for (int i = 0; variable != null && i < in.parameters().size(); i++) {
            if (in.parameters().get(i) == variable) {
                return outer.closures().get(i);
            }
        }
        return null;
    }

    private @Nullable Closure made(Function code, Function in, Facts outer) {
        Set<String> mentioned = names.computeIfAbsent(code.node(), n -> n.findAll(NameExpr.class).stream()
                .map(NameExpr::getNameAsString).collect(Collectors.toSet()));
        var values = new HashMap<>(outer.values());
        values.keySet().removeIf(i -> !mentioned.contains(in.parameters().get(i).getNameAsString()));
        return values.isEmpty() ? null : new Closure(code, Map.copyOf(values));
    }

    /** The constant that a lambda has a parameter of the function around it for; null when nothing is known. */
    @Nullable
    String constant(Node variable, Function in, Facts facts) {
        Closure self = facts.closures().get(SELF);
        Function around = self == null || self.code() != in ? null : program.enclosing(in.node());
        for (int i = 0; around != null && self != null && i < around.parameters().size(); i++) {
            if (around.parameters().get(i) == variable) {
                return self.values().get(i);
            }
        }
        return null;
    }
}
