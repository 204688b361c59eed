package dev.grade.inspect.judge;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import dev.grade.inspect.flow.Assignments;
import dev.grade.inspect.flow.CallGraph;
import dev.grade.inspect.flow.Function;
import dev.grade.inspect.flow.Need;
import dev.grade.inspect.flow.Site;
import dev.grade.inspect.flow.Stages;
import dev.grade.inspect.flow.Term;
import dev.grade.inspect.resolve.Called;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** By which names an object is known: its variable, what that was made of, the container that it is an element of. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class Names {

    static final int DEEPEST = 12;
    private static final Set<String> BORN_COMPLETE = Set.of("completedFuture", "completedStage", "failedFuture",
            "failedStage");

    private final CallGraph graph;
    private final Assignments assignments;
    private final Containers containers;

    Names(CallGraph graph) {
        this.graph = graph;
        this.assignments = graph.values().assignments();
        this.containers = new Containers(graph, this);
    }

    Containers containers() {
        return containers;
    }

    /** Whether a type of the platform holds values that were put into it. */
    boolean isHolder(String type) {
        return graph.values().isHolder(type);
    }

    /** What an expression stands for; for a stage, what it needs to be complete. */
    Need of(Expression expression) {
        return of(expression, 0);
    }

    /** Whether an expression surely means the object of a term. */
    boolean means(Expression expression, Term wanted) {
        return of(expression).names().stream().anyMatch(t -> t.isOne() && t.covers(wanted));
    }

    Need of(Expression expression, int depth) {
        if (depth > DEEPEST) {
            return Need.Any.UNKNOWN;
        }
        return switch (expression) {
            case NullLiteralExpr ignored -> Need.All.NOTHING;
            case EnclosedExpr inner -> of(inner.getInner(), depth + 1);
            case CastExpr cast -> of(cast.getExpression(), depth + 1);
            case AssignExpr assign -> of(assign.getValue(), depth + 1);
            case ConditionalExpr choice -> new Need.OneOf(
                    List.of(of(choice.getThenExpr(), depth + 1), of(choice.getElseExpr(), depth + 1)));
            case ArrayAccessExpr access ->
                containers.elements(access.getName(), containers.index(access.getIndex()), depth + 1);
            case MethodCallExpr call -> call(call, depth);
            case FieldAccessExpr access when isOfAnother(access) -> member(access, depth);
            default -> {
                Node variable = assignments.variable(expression);
                yield variable == null ? Need.Any.UNKNOWN : variable(variable, depth);
            }
        };
    }

    private Need variable(Node variable, int depth) {
        if (!assignments.isStable(variable)) {
            return Need.Any.UNKNOWN;
        }
        var found = new ArrayList<Need>();
        found.add(new Need.Name(new Term.Variable(variable)));
        Expression around = containers.around(variable);
        if (around != null) {
            found.add(containers.elements(around, Term.SOME, depth + 1));
        }
        Expression only = onlyValue(variable);
        if (only != null) {
            found.add(of(only, depth + 1));
        }
        return new Need.Any(found);
    }

    /** The one value of a variable; null for a parameter and for what is assigned at several places. */
    @Nullable
    Expression onlyValue(Node variable) {
        List<Expression> values = assignments.to(variable);
        return variable instanceof Parameter || values.size() != 1 ? null : values.getFirst();
    }

    private boolean isOfAnother(FieldAccessExpr access) {
        Node field = assignments.variable(access);
        boolean isStatic = field != null && field.getParentNode().orElse(null) instanceof FieldDeclaration declared
                && declared.isStatic();
        return !isStatic && !(access.getScope() instanceof ThisExpr);
    }

    private Need member(FieldAccessExpr access, int depth) {
        Node field = assignments.variable(access);
        return field == null || !assignments.isStable(field)
                ? Need.Any.UNKNOWN
                : member(of(access.getScope(), depth + 1), access.getNameAsString());
    }

    private static Need member(Need object, String name) {
        return object.map(t -> new Need.Name(new Term.Member(t, name)));
    }

    private Need call(MethodCallExpr call, int depth) {
        Site site = graph.values().site(call);
        Called called = site == null ? null : site.called();
        if (called == null) {
            return Need.Any.UNKNOWN;
        }
        String name = call.getNameAsString();
        Function declared = graph.program().declared(called);
        if (declared != null || graph.program().types().byId(called.owner()) != null) {
            return ofSources(call, called, declared, depth);
        }
        if (graph.program().types().isA(called.owner(), "java.util.concurrent.CompletionStage")) {
            return stage(call, name, depth);
        }
        if (name.equals("getValue") && call.getScope().isPresent()) {
            // An entry of a map stands for its value.
            return of(call.getScope().get(), depth + 1);
        }
        if (!containers.isTake(call)) {
            return Need.Any.UNKNOWN;
        }
        Need element = containers.elements(call.getScope().orElseThrow(), containers.index(call), depth + 1);
        boolean hasOther = name.equals("orElse") || name.equals("getOrDefault");
        return hasOther && !call.getArguments().isEmpty()
                ? new Need.OneOf(List.of(element, of(call.getArguments().getLast().orElseThrow(), depth + 1)))
                : element;
    }

    // What is chained on a complete stage without a thread of its own is complete when the call returns.
    private Need stage(MethodCallExpr call, String name, int depth) {
        if (BORN_COMPLETE.contains(name)) {
            return Need.All.NOTHING;
        }
        if (name.equals("allOf")) {
            return new Need.All(call.getArguments().stream()
                    .map(a -> isArray(a) ? containers.every(a) : of(a, depth + 1)).toList());
        }
        if (call.getScope().isEmpty()) {
            return Need.Any.UNKNOWN;
        }
        Need before = of(call.getScope().get(), depth + 1);
        if (Stages.isSame(name)) {
            return before;
        }
        boolean isChained = Stages.isChainingAll(name) && !name.endsWith("Async") && !name.endsWith("Compose");
        if (!isChained) {
            return Need.Any.UNKNOWN;
        }
        return Stages.waitsForBoth(name)
                ? new Need.All(List.of(before, of(call.getArgument(0), depth + 1)))
                : before;
    }

    boolean isArray(Expression expression) {
        String type = graph.program().type(expression);
        return type != null && type.endsWith("[]");
    }

    // p.future(): the accessor of a record, or a method that only returns a field.
    private Need ofSources(MethodCallExpr call, Called called, @Nullable Function declared, int depth) {
        if (!call.getArguments().isEmpty() || called.isStatic()) {
            return declared == null ? Need.Any.UNKNOWN : result(declared, call, depth);
        }
        String field = fieldOf(called, declared);
        if (field == null) {
            return Need.Any.UNKNOWN;
        }
        Expression scope = call.getScope().orElse(null);
        if (scope != null && !(scope instanceof ThisExpr)) {
            return member(of(scope, depth + 1), field);
        }
        Node variable = graph.program().variables().find(field, call);
        return variable == null ? Need.Any.UNKNOWN : variable(variable, depth + 1);
    }

    /** The field that a method answers; null if it does anything else. */
    private @Nullable String fieldOf(Called called, @Nullable Function declared) {
        var type = graph.program().types().byId(called.owner());
        if (declared == null || !(declared.node() instanceof MethodDeclaration method)) {
            return type != null && type.isRecord() && type.field(called.name()) != null ? called.name() : null;
        }
        List<Expression> results = graph.values().results(declared);
        if (results.size() != 1 || !method.getBody().filter(b -> b.getStatements().size() == 1).isPresent()) {
            return null;
        }
        Node variable = assignments.variable(results.getFirst());
        boolean isField = variable != null && type != null && assignments.isStable(variable)
                && results.getFirst().toString().replace("this.", "").equals(nameOf(variable))
                && type.field(nameOf(variable)) == variable;
        return isField && variable != null ? nameOf(variable) : null;
    }

    private static String nameOf(Node variable) {
        return variable instanceof com.github.javaparser.ast.nodeTypes.NodeWithSimpleName<?> named
                ? named.getNameAsString()
                : "";
    }

    // A helper that answers one of its parameters or an element of one.
    private Need result(Function helper, MethodCallExpr call, int depth) {
        List<Expression> results = graph.values().results(helper);
        if (results.size() != 1 || helper.parameters().size() != call.getArguments().size()) {
            return Need.Any.UNKNOWN;
        }
        return of(results.getFirst(), depth + 1).map(t -> replaced(t, helper, call.getArguments(), depth + 1));
    }

    /** A term of a helper as its caller knows it. */
    Need replaced(Term term, Function helper, List<Expression> arguments, int depth) {
        int index = parameter(term, helper);
        if (index < 0 || depth > DEEPEST) {
            return Need.Any.UNKNOWN;
        }
        if (helper.parameters().get(index).isVarArgs()
                && (arguments.size() != index + 1 || !isArray(arguments.get(index)))) {
            return term instanceof Term.Element
                    ? new Need.OneOf(arguments.stream().skip(index).map(a -> of(a, depth + 1)).toList())
                    : Need.Any.UNKNOWN;
        }
        return index < arguments.size() ? put(term, arguments.get(index), depth) : Need.Any.UNKNOWN;
    }

    /** The term with its root replaced by an expression. */
    Need put(Term term, Expression root, int depth) {
        return switch (term) {
            case Term.Variable ignored -> of(root, depth + 1);
            case Term.Element(Term.Variable variable, Term.Index.Every every) -> containers.every(root);
            case Term.Element(Term.Variable variable, Term.Index index) ->
                containers.elements(root, index instanceof Term.Index.By ? Term.SOME : index, depth + 1);
            case Term.Element(Term of, Term.Index index) ->
                put(of, root, depth).map(t -> new Need.Name(new Term.Element(t, index)));
            case Term.Member(Term of, String name) -> member(put(of, root, depth), name);
        };
    }

    int parameter(Term term, Function function) {
        for (int i = 0; i < function.parameters().size(); i++) {
            if (function.parameters().get(i) == term.root()) {
                return assignments.isUntouched(function.parameters().get(i)) ? i : -1;
            }
        }
        return -1;
    }

    /** What a reference such as {@code Task::future} answers for an object. */
    Need accessed(Need object, MethodReferenceExpr reference) {
        String name = reference.getIdentifier();
        if (Stages.isSame(name) || name.equals("getValue")) {
            return object;
        }
        for (Site site : siteOf(reference)) {
            Called called = site.called();
            String field = called == null ? null : fieldOf(called, graph.program().declared(called));
            if (field != null) {
                return member(object, field);
            }
        }
        return Need.Any.UNKNOWN;
    }

    private List<Site> siteOf(MethodReferenceExpr reference) {
        Function function = graph.program().byNode(reference);
        return function == null ? List.of() : function.sites();
    }
}
