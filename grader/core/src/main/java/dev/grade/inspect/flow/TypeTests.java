package dev.grade.inspect.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.grade.inspect.source.Platform;
import dev.grade.inspect.source.ProjectType;
import dev.grade.inspect.source.Types;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conditions that ask of which class an argument is: what was handed in as a stream in memory is no {@code FileOutputStream}. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class TypeTests {

    private final Program program;
    private final Values values;
    private final Types types;
    private final IdentityHashMap<Parameter, Boolean> asked = new IdentityHashMap<>();

    TypeTests(Program program, Values values) {
        this.program = program;
        this.values = values;
        this.types = program.types();
    }

    /** Of which class the arguments of an edge are that the function behind it asks about. */
    Map<Integer, String> after(Edge edge, Facts outer) {
        var known = new HashMap<Integer, String>();
        for (int i = 0; i < Math.min(edge.passed().size(), edge.to().parameters().size()); i++) {
            Parameter parameter = edge.to().parameters().get(i);
            if (edge.passed().get(i) instanceof Subject.Of(Expression argument) && !parameter.isVarArgs()
                    && asked.computeIfAbsent(parameter, this::isAsked)) {
                String type = of(argument, edge.from().in(), outer);
                if (type != null && isClass(type)) {
                    known.put(i, type);
                }
            }
        }
        return known;
    }

    private boolean isAsked(Parameter parameter) {
        return values.assignments().isUntouched(parameter) && parameter.getParentNode().stream()
                .flatMap(f -> f.findAll(InstanceOfExpr.class).stream())
                .anyMatch(t -> t.getExpression() instanceof NameExpr name
                        && values.assignments().variable(name) == parameter);
    }

    /** The class that an object was made of, or else the one that it is declared as. */
    private @Nullable String of(Expression argument, Function in, Facts outer) {
        String passed = passed(argument, in, outer);
        if (passed != null) {
            return passed;
        }
        Set<Value> all = values.of(argument);
        if (all.size() == 1 && all.iterator().next() instanceof Value.Made(Site site, String type)) {
            return type;
        }
        return program.type(argument);
    }

    private @Nullable String passed(Expression expression, Function in, Facts facts) {
        Node variable = expression instanceof NameExpr name ? values.assignments().variable(name) : null;
        for (int i = 0; variable != null && i < in.parameters().size(); i++) {
            if (in.parameters().get(i) == variable) {
                return facts.types().get(i);
            }
        }
        return null;
    }

    /** That a test fails, as no object is of both classes; empty when this cannot be told. */
    Optional<Boolean> holds(InstanceOfExpr test, Function in, Facts facts) {
        String type = facts.types().isEmpty() ? null : passed(test.getExpression(), in, facts);
        String wanted = type == null ? null : types.names().resolve(test.getType().asString(), test);
        return type != null && wanted != null && isClass(wanted) && !types.isA(type, wanted)
                && !types.isA(wanted, type) ? Optional.of(false) : Optional.empty();
    }

    // Of an interface, an object of any class may be one; what a library extends is not known to the end.
    private boolean isClass(String type) {
        ProjectType own = types.byId(type);
        boolean isClass = own != null
                ? !(own.node() instanceof ClassOrInterfaceDeclaration declared && declared.isInterface())
                : Platform.find(type).filter(c -> !c.isInterface() && !c.isArray() && !c.isPrimitive()).isPresent();
        return isClass && types.ancestors(type).stream()
                .allMatch(t -> types.byId(t) != null || Platform.find(t).isPresent());
    }
}
