package dev.grade.inspect.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.grade.inspect.resolve.Called;
import dev.grade.inspect.source.ProjectType;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is put into a collection, an array, a stream, a queue or a reference: where its elements come from. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
public final class Contents {

    private static final Set<String> PUTS = Set.of("add", "offer", "put", "push", "addFirst", "addLast", "offerFirst",
            "offerLast", "putFirst", "putLast", "set", "putIfAbsent", "addAll", "transfer", "lazySet", "compareAndSet",
            "getAndSet", "setPlain", "setRelease", "replace", "tryTransfer", "addElement");
    private static final Set<String> FACTORIES = Set.of("of", "asList", "ofNullable", "entry", "copyOf",
            "singletonList",
            "singleton", "concat", "unmodifiableList", "synchronizedList", "nCopies", "stream", "ofEntries");
    private static final Set<String> MAPS = Set.of("map", "mapToObj", "flatMap", "generate", "iterate", "supplyAsync",
            "thenApply", "thenApplyAsync", "mapMulti", "computeIfAbsent");

    private final Program program;
    private final Values values;
    private final IdentityHashMap<Node, Node> keys = new IdentityHashMap<>();

    Contents(Program program, Values values) {
        this.program = program;
        this.values = values;
    }

    /** Where the elements of a container can come from. */
    public Set<Value> of(Expression container) {
        Node key = keys.computeIfAbsent(container, c -> new ArrayInitializerExpr());
        return values.remember(key, () -> find(container));
    }

    private Set<Value> find(Expression container) {
        var found = new LinkedHashSet<Value>();
        switch (container) {
            case EnclosedExpr inner -> found.addAll(of(inner.getInner()));
            case CastExpr cast -> found.addAll(of(cast.getExpression()));
            case ConditionalExpr choice -> {
                found.addAll(of(choice.getThenExpr()));
                found.addAll(of(choice.getElseExpr()));
            }
            case ArrayCreationExpr array -> array.getInitializer().ifPresent(i -> found.addAll(of(i)));
            case ArrayInitializerExpr array -> array.getValues().forEach(v -> found.addAll(values.of(v)));
            case MethodCallExpr call -> ofCall(call, found);
            case ObjectCreationExpr creation -> creation.getArguments().stream().filter(this::isContainer)
                    .forEach(a -> found.addAll(of(a)));
            default -> ofVariable(values.assignments().variable(container), found);
        }
        return found;
    }

    private boolean isContainer(Expression argument) {
        return program.isA(argument, "java.util.Collection");
    }

    private void ofVariable(@Nullable Node variable, Set<Value> found) {
        if (variable == null) {
            return;
        }
        for (MethodCallExpr call : values.assignments().callsOn(variable)) {
            if (PUTS.contains(call.getNameAsString()) && !call.getArguments().isEmpty()) {
                call.getArguments().forEach(a -> found.addAll(isContainer(a) ? of(a) : values.of(a)));
            } else if (call.getNameAsString().startsWith("compute")) {
                call.getArguments().forEach(a -> found.addAll(produced(a)));
            }
            ofElement(call, found);
        }
        values.assignments().slots(variable).forEach(a -> found.addAll(values.of(a.getValue())));
        values.assignments().to(variable).forEach(v -> found.addAll(of(v)));
        if (variable instanceof Parameter parameter) {
            ofParameter(parameter, found);
        }
        values.assignments().drainedInto(variable).forEach(q -> found.addAll(of(q)));
    }

    // listeners.computeIfAbsent(key, k -> new ArrayList<>()).add(listener): what is put into an element is in the container, too.
    private void ofElement(MethodCallExpr take, Set<Value> found) {
        if (!PassThrough.isTake(take.getNameAsString())) {
            return;
        }
        switch (take.getParentNode().orElse(null)) {
            case MethodCallExpr put when put.getScope().orElse(null) == take && PUTS.contains(put.getNameAsString()) ->
                put.getArguments().forEach(a -> found.addAll(isContainer(a) ? of(a) : values.of(a)));
            case VariableDeclarator element when isHolding(take) -> ofVariable(element, found);
            case null, default -> {
            }
        }
    }

    private void ofParameter(Parameter parameter, Set<Value> found) {
        Node parent = parameter.getParentNode().orElse(null);
        Function function = parent == null ? null : program.byNode(parent);
        if (function == null) {
            return;
        }
        int index = function.parameters().indexOf(parameter);
        for (Edge edge : values.callersOf(function)) {
            if (parameter.isVarArgs()) {
                edge.passed().stream().skip(index).forEach(s -> found.addAll(values.of(s)));
            }
            switch (edge.parameter(index)) {
                case Subject.Of(Expression argument) -> found.addAll(of(argument));
                default -> {
                }
            }
        }
    }

    private void ofCall(MethodCallExpr call, Set<Value> found) {
        Site site = values.site(call);
        Called called = site == null ? null : site.called();
        if (site == null || called == null) {
            return;
        }
        var targets = values.callersTargets(site);
        if (!targets.isEmpty()) {
            targets.forEach(t -> values.results(t).forEach(r -> found.addAll(of(r))));
            return;
        }
        if (called.isStatic() && called.name().equals("values") && called.parameters().isEmpty()) {
            constants(called.owner(), found);
        } else if (FACTORIES.contains(called.name()) && called.isStatic()) {
            call.getArguments().forEach(a -> {
                found.addAll(isHolding(a) ? of(a) : values.of(a));
            });
        } else if (MAPS.contains(called.name()) && !call.getArguments().isEmpty()) {
            call.getArguments().forEach(a -> found.addAll(produced(a)));
        } else if (call.getScope().isPresent()) {
            found.addAll(of(call.getScope().get()));
        }
    }

    private void constants(String owner, Set<Value> found) {
        ProjectType type = program.types().byId(owner);
        if (type != null && type.node() instanceof EnumDeclaration constants) {
            constants.getEntries().forEach(e -> found.add(new Value.Other(e)));
        }
    }

    private boolean isHolding(Expression argument) {
        String type = program.type(argument);
        return type != null && (type.endsWith("[]") || PassThrough.isHolder(type, program));
    }

    /** What the functions that an argument can be return. */
    Set<Value> produced(Expression argument) {
        var found = new LinkedHashSet<Value>();
        for (Value value : values.of(argument)) {
            if (value instanceof Value.Code(Function function)) {
                found.addAll(values.returnedBy(function));
            }
        }
        return found;
    }
}
