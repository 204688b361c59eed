package dev.grade.inspect.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import dev.grade.inspect.resolve.Called;
import dev.grade.inspect.source.ProjectType;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which objects and functions a variable can stand for on one way: the job that this caller handed on, and what that very job
 * was made of. A task that is handed to a pool then puts nothing on the loop that another task of the same class is handed to.
 * An empty set says that nothing is known.
 */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class KnownObjects {

    /** The object that a function runs on, where the place of a parameter is meant else. */
    static final int SELF = -1;

    /** More values than that may have been cut off, and cost more than they tell. */
    private static final int MOST = 16;
    private static final int DEEPEST = 6;

    private final Program program;
    private final Values values;
    private final Receivers receivers;
    private final Map<Field, Integer> places = new HashMap<>();
    private final Map<String, Boolean> choosing = new HashMap<>();

    /** A field of an object that was made by one constructor. */
    private record Field(Node variable, Value made) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Field field && field.variable == variable && field.made.equals(made);
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(variable) + made.hashCode();
        }
    }

    KnownObjects(Program program, Values values, Receivers receivers) {
        this.program = program;
        this.values = values;
        this.receivers = receivers;
    }

    /** What an edge tells of the objects that the function behind it works with. */
    Map<Integer, Set<Value>> after(Edge edge, Facts outer) {
        Function to = edge.to();
        var known = new HashMap<Integer, Set<Value>>();
        for (int i = 0; i < Math.min(edge.passed().size(), to.parameters().size()); i++) {
            Parameter parameter = to.parameters().get(i);
            if (edge.passed().get(i) instanceof Subject.Of(Expression argument) && !parameter.isVarArgs()
                    && values.assignments().isUntouched(parameter)) {
                note(i, of(argument, edge.from().in(), outer), values.ofVariable(parameter), known);
            }
        }
        note(SELF, self(edge, outer), Set.of(), known);
        return known;
    }

    // What any caller hands on tells nothing about this one.
    private static void note(int place, Set<Value> found, Set<Value> usual, Map<Integer, Set<Value>> known) {
        if (!found.isEmpty() && found.size() <= MOST && (usual.isEmpty() || found.size() < usual.size())) {
            known.put(place, found);
        }
    }

    private Set<Value> self(Edge edge, Facts outer) {
        Site site = edge.from();
        Set<Value> here = outer.objects().getOrDefault(SELF, Set.of());
        return switch (edge.to().kind()) {
            // Elsewhere it may be the lambda of another object of the same class.
            case LAMBDA, REFERENCE -> program.enclosing(edge.to().node()) == site.in()
                    && SelectorLoops.isIn(site.node(), edge.to().node()) ? here : Set.of();
            case METHOD -> {
                boolean isStatic = !(edge.to().node() instanceof MethodDeclaration method) || method.isStatic();
                Expression receiver = site.receiver();
                if (isStatic || site.kind() != Site.Kind.CALL || (site.isReference() && receiver == null)
                        || !edge.isCall() || edge.on() != null) {
                    yield Set.of();
                }
                Set<Value> found = receiver == null || receiver instanceof ThisExpr
                        ? here
                        : of(receiver, site.in(), outer);
                yield objects(found, edge.to());
            }
            default -> Set.of();
        };
    }

    /** Those objects that run a method, if what they were made of can matter. */
    private Set<Value> objects(Set<Value> found, Function method) {
        var kept = new LinkedHashSet<Value>();
        boolean matters = false;
        for (Value value : found) {
            if (method.owner() == null) {
                return Set.of();
            }
            if (value instanceof Value.Code) {
                kept.add(value);
                matters = true;
            } else if (type(value) instanceof String type && program.types().isA(type, method.owner().id())
                    && runs(value, method)) {
                kept.add(value);
                matters |= choosing.computeIfAbsent(type, this::isChoosing);
            }
        }
        return matters ? kept : Set.of();
    }

    /** The class of an object that {@code new} or an enum made; null for anything else. */
    private @Nullable String type(Value value) {
        return switch (value) {
            case Value.Made(Site made, String type) -> type;
            case Value.Other(EnumConstantDeclaration constant) when program.types()
                    .ofConstant(constant) instanceof ProjectType own ->
                own.id();
            default -> null;
        };
    }

    /** Whether the objects of a class can hold different code. */
    private boolean isChoosing(String type) {
        ProjectType own = program.types().byId(type);
        if (own != null) {
            for (Node field : own.fields()) {
                Set<Value> all = values.ofVariable(field);
                if (all.size() > 1 && all.stream().anyMatch(this::isOfSources)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether it is known on which objects a site calls a method. */
    boolean decide(Site site, Facts facts) {
        // A reference to a method of whatever it is called with tells nothing of that object.
        return site.kind() == Site.Kind.CALL && (!site.isReference() || site.receiver() != null)
                && !receivers(site, facts).isEmpty();
    }

    private Set<Value> receivers(Site site, Facts facts) {
        if (site.receiver() != null && !(site.receiver() instanceof ThisExpr)) {
            return narrowed(site.receiver(), site.in(), facts, 0);
        }
        Set<Value> self = facts.objects().getOrDefault(SELF, Set.of());
        Called called = site.called();
        return called != null && !called.isStatic() && self.stream().allMatch(v -> isA(v, called.owner()))
                ? self
                : Set.of();
    }

    private boolean isA(Value value, String owner) {
        ProjectType own = program.types().byId(owner);
        return type(value) instanceof String type
                ? program.types().isA(type, owner)
                : own != null && own.isInterface();
    }

    /** Whether an edge leads to the code of another object than those that are known. */
    boolean exclude(Edge edge, Facts facts) {
        return edge.kind() == Edge.Kind.CALL && edge.on() == null && decide(edge.from(), facts)
                && switch (edge.to().kind()) {
                    case METHOD, LAMBDA, REFERENCE -> receivers(edge.from(), facts).stream()
                            .noneMatch(v -> canRun(v, edge.to()));
                    default -> false;
                };
    }

    private boolean canRun(Value value, Function function) {
        boolean isDefault = function.owner() != null && function.owner().isInterface()
                && function.kind() == Function.Kind.METHOD;
        return value instanceof Value.Code(Function code) ? code == function || isDefault : runs(value, function);
    }

    private boolean runs(Value value, Function function) {
        return type(value) instanceof String type && receivers.canRun(type, function);
    }

    /** What an expression can stand for; empty when that is not known. */
    private Set<Value> of(@Nullable Expression expression, Function in, Facts facts) {
        return expression == null ? Set.of() : of(expression, in, facts, 0);
    }

    private Set<Value> of(Expression expression, Function in, Facts facts, int depth) {
        Set<Value> found = narrowed(expression, in, facts, depth);
        return found.isEmpty() ? exact(values.of(expression)) : found;
    }

    /** What an expression can stand for on this way, where that is less than it can stand for on all of them. */
    private Set<Value> narrowed(Expression expression, Function in, Facts facts, int depth) {
        if (depth > DEEPEST) {
            return Set.of();
        }
        return switch (expression) {
            case EnclosedExpr inner -> narrowed(inner.getInner(), in, facts, depth + 1);
            case MethodCallExpr call when call.getScope().isPresent() && call.getArguments().isEmpty() -> {
                Site site = values.site(call);
                Node component = site == null || program.declared(site.called()) != null
                        ? null
                        : program.component(site.called());
                yield component == null
                        ? Set.of()
                        : field(component, of(call.getScope().get(), in, facts, depth + 1));
            }
            case NameExpr name -> variable(values.assignments().variable(name), in, facts);
            // What stands before :: is read as a type.
            case TypeExpr name -> variable(values.assignments().variable(name), in, facts);
            case FieldAccessExpr access when access.getScope() instanceof ThisExpr ->
                variable(values.assignments().variable(access), in, facts);
            default -> Set.of();
        };
    }

    private Set<Value> variable(@Nullable Node variable, Function in, Facts facts) {
        for (int i = 0; variable != null && i < in.parameters().size(); i++) {
            if (in.parameters().get(i) == variable) {
                return facts.objects().getOrDefault(i, Set.of());
            }
        }
        Set<Value> self = facts.objects().getOrDefault(SELF, Set.of());
        return variable == null || self.isEmpty() ? Set.of() : field(variable, self);
    }

    /** What the field of some objects holds, if each was given it when it was made. */
    private Set<Value> field(Node variable, Set<Value> objects) {
        var found = new LinkedHashSet<Value>();
        for (Value object : objects) {
            List<Expression> arguments = switch (object) {
                case Value.Made(Site made, String type) -> made.arguments();
                case Value.Other(EnumConstantDeclaration constant) -> constant.getArguments();
                default -> List.of();
            };
            int place = arguments.isEmpty() ? -1 : places.computeIfAbsent(new Field(variable, object), this::place);
            Set<Value> given = place < 0 || place >= arguments.size()
                    ? Set.of()
                    : exact(values.of(arguments.get(place)));
            if (given.isEmpty()) {
                return Set.of();
            }
            found.addAll(given);
        }
        return found;
    }

    /** Which argument of the constructor a field gets; -1 when it gets none, or anything else, too. */
    private int place(Field field) {
        Function constructor = constructor(field.made());
        List<Expression> assigned = values.assignments().to(field.variable());
        if (field.variable() instanceof Parameter component) {
            boolean isPlain = constructor == null || constructor.node() instanceof CompactConstructorDeclaration;
            boolean isOfRecord = program.types()
                    .byNode(component.getParentNode().orElseThrow()) instanceof ProjectType row
                    && row.isRecord() && row.id().equals(type(field.made()));
            return isPlain && isOfRecord && assigned.isEmpty()
                    ? component.getParentNode().orElseThrow().getChildNodes().stream()
                            .filter(Parameter.class::isInstance).toList().indexOf(component)
                    : -1;
        }
        if (constructor == null || !(constructor.node() instanceof ConstructorDeclaration) || assigned.size() != 1
                || !(assigned.getFirst().getParentNode().orElse(null) instanceof AssignExpr assign)
                || program.enclosing(assign) != constructor) {
            return -1;
        }
        Node given = values.assignments().variable(assigned.getFirst());
        for (int i = 0; i < constructor.parameters().size(); i++) {
            if (constructor.parameters().get(i) == given && values.assignments().isUntouched(given)) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable Function constructor(Value object) {
        return switch (object) {
            case Value.Made(Site made, String type) -> program.declared(made.called());
            case Value.Other(EnumConstantDeclaration constant) -> {
                var fitting = program.constructors(constant.getParentNode().orElse(null)).stream()
                        .filter(f -> f.parameters().size() == constant.getArguments().size()).toList();
                yield fitting.size() == 1 ? fitting.getFirst() : null;
            }
            default -> null;
        };
    }

    /** The values if every one of them is an object of the sources or a function. */
    private Set<Value> exact(Set<Value> all) {
        if (all.size() > MOST) {
            return Set.of();
        }
        var found = new LinkedHashSet<Value>();
        for (Value value : all) {
            switch (value) {
                case Value.Made made when isOfSources(made) -> found.add(made);
                case Value.Code code -> found.add(code);
                case Value.Other(EnumConstantDeclaration constant) -> found.add(value);
                case Value.Other(Expression only) when only.isNullLiteralExpr() -> {
                }
                default -> {
                    return Set.of();
                }
            }
        }
        return found;
    }

    private boolean isOfSources(Value value) {
        return value instanceof Value.Code
                || (type(value) instanceof String type && program.types().byId(type) != null);
    }
}
