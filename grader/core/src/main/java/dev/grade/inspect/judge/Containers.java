package dev.grade.inspect.judge;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import dev.grade.inspect.flow.CallGraph;
import dev.grade.inspect.flow.Need;
import dev.grade.inspect.flow.Site;
import dev.grade.inspect.flow.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The elements of collections, arrays, streams and maps by name, through copies, views and mappings. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class Containers {

    /** Calls whose elements are all those of the receiver. */
    private static final Set<String> WHOLE = Set.of("stream", "parallelStream", "values", "entrySet", "iterator",
            "listIterator", "toArray", "toList", "collect", "parallel", "sequential", "unordered", "sorted", "distinct",
            "reversed", "boxed", "peek", "clone", "elements", "asIterator", "onClose");
    /** Collectors that keep the elements as they are. */
    private static final Set<String> KEEPS = Set.of("toList", "toSet", "toUnmodifiableList", "toUnmodifiableSet",
            "toCollection");
    /** Calls whose elements are some of those of the receiver. */
    private static final Set<String> PART = Set.of("filter", "limit", "skip", "subList", "takeWhile", "dropWhile",
            "headMap", "tailMap", "headSet", "tailSet", "findFirst", "findAny");
    private static final Set<String> COPIES = Set.of("copyOf", "unmodifiableList", "unmodifiableCollection",
            "unmodifiableSet", "unmodifiableMap", "synchronizedList", "stream", "asList", "of");
    private static final Set<String> CHANGES = Set.of("set", "offer", "put", "push", "merge", "replaceAll", "replace",
            "compute", "computeIfAbsent", "computeIfPresent");
    private static final Set<String> MAPS = Set.of("map", "mapToObj");
    /** Calls that answer one element. */
    private static final Set<String> TAKES = Set.of("get", "getFirst", "getLast", "next", "previous",
            "orElseThrow", "orElse", "getOrDefault", "first", "last", "element", "peek",
            "peekFirst", "peekLast", "elementAt", "poll", "remove", "pop", "removeFirst", "removeLast", "pollFirst",
            "pollLast", "take");

    private final CallGraph graph;
    private final Names names;

    Containers(CallGraph graph, Names names) {
        this.graph = graph;
        this.names = names;
    }

    /** Whether a call answers one element of its receiver. */
    boolean isTake(MethodCallExpr call) {
        Site site = graph.values().site(call);
        return TAKES.contains(call.getNameAsString()) && call.getScope().isPresent() && site != null
                && site.called() != null && names.isHolder(site.called().owner());
    }

    Term.Index index(MethodCallExpr take) {
        if (take.getNameAsString().equals("get") && take.getArguments().size() == 1) {
            return index(take.getArgument(0));
        }
        boolean isEnd = take.getNameAsString().equals("getFirst") || take.getNameAsString().equals("getLast");
        return isEnd ? new Term.Index.At(take.getNameAsString()) : Term.SOME;
    }

    Term.Index index(Expression at) {
        return switch (at) {
            case IntegerLiteralExpr number -> new Term.Index.At(number.getValue());
            case StringLiteralExpr text -> new Term.Index.At(text.toString());
            case EnclosedExpr inner -> index(inner.getInner());
            default -> {
                Node variable = graph.values().assignments().variable(at);
                yield variable == null || !graph.values().assignments().isStable(variable)
                        ? Term.SOME
                        : new Term.Index.By(new Term.Variable(variable));
            }
        };
    }

    /** All elements of a container; unknown when it may hold fewer than those it is made of. */
    Need every(Expression container) {
        return every(container, 0);
    }

    private Need every(Expression container, int depth) {
        Node variable = depth > Names.DEEPEST ? null : graph.values().assignments().variable(container);
        if (variable != null) {
            var found = new ArrayList<Need>();
            found.add(element(new Need.Name(new Term.Variable(variable)), Term.EVERY));
            Expression initial = names.onlyValue(variable);
            if (initial != null && !isChanged(variable)) {
                found.add(every(initial, depth + 1));
            }
            return graph.values().assignments().isStable(variable) ? new Need.Any(found) : Need.Any.UNKNOWN;
        }
        if (container instanceof MethodCallExpr call && call.getScope().isPresent() && isWholeCall(call)) {
            return every(call.getScope().get(), depth + 1);
        }
        return isWhole(container, depth) ? elements(container, Term.SOME, depth).every() : Need.Any.UNKNOWN;
    }

    /** What an element of a container is. */
    Need elements(Expression container, Term.Index index, int depth) {
        if (depth > Names.DEEPEST) {
            return Need.Any.UNKNOWN;
        }
        return switch (container) {
            case EnclosedExpr inner -> elements(inner.getInner(), index, depth + 1);
            case CastExpr cast -> elements(cast.getExpression(), index, depth + 1);
            case ArrayInitializerExpr array -> oneOf(array.getValues(), depth);
            case ArrayCreationExpr array ->
                array.getInitializer().map(i -> elements(i, index, depth + 1)).orElse(Need.Any.UNKNOWN);
            case ObjectCreationExpr copy when copy.getArguments().size() == 1 && copy.getAnonymousClassBody().isEmpty()
                    && isContainer(copy.getArgument(0)) ->
                elements(copy.getArgument(0), Term.SOME, depth + 1);
            case MethodCallExpr call -> ofCall(call, index, depth);
            case ArrayAccessExpr access -> element(names.of(access, depth + 1), index);
            default -> {
                Node variable = graph.values().assignments().variable(container);
                yield variable == null ? Need.Any.UNKNOWN : ofVariable(container, variable, index, depth);
            }
        };
    }

    private Need ofVariable(Expression container, Node variable, Term.Index index, int depth) {
        var found = new ArrayList<Need>();
        found.add(element(names.of(container, depth + 1), index));
        Expression initial = names.onlyValue(variable);
        if (initial != null && !isChanged(variable)) {
            found.add(elements(initial, index, depth + 1));
        }
        return new Need.Any(found);
    }

    private static Need element(Need container, Term.Index index) {
        return container.map(t -> new Need.Name(new Term.Element(t, index)));
    }

    private Need ofCall(MethodCallExpr call, Term.Index index, int depth) {
        String name = call.getNameAsString();
        Site site = graph.values().site(call);
        if (site == null || site.called() == null) {
            return Need.Any.UNKNOWN;
        }
        if (graph.program().declared(site.called()) != null) {
            return element(names.of(call, depth + 1), index);
        }
        if (name.equals("invokeAll") && call.getArguments().size() == 1) {
            // It has waited for all of them before it returns.
            return Need.All.NOTHING;
        }
        if (site.called().isStatic() && COPIES.contains(name)) {
            return call.getArguments().size() == 1 && isContainer(call.getArgument(0))
                    ? elements(call.getArgument(0), Term.SOME, depth + 1)
                    : oneOf(call.getArguments(), depth);
        }
        if (call.getScope().isEmpty()) {
            return Need.Any.UNKNOWN;
        }
        Expression scope = call.getScope().get();
        if (isTake(call)) {
            return element(names.of(call, depth + 1), index);
        }
        if (MAPS.contains(name) && call.getArguments().size() == 1) {
            return mapped(call.getArgument(0), scope, depth);
        }
        return isWholeCall(call) || PART.contains(name)
                ? elements(scope, name.equals("values") ? index : Term.SOME, depth + 1)
                : Need.Any.UNKNOWN;
    }

    private static boolean isWholeCall(MethodCallExpr call) {
        String name = call.getNameAsString();
        return WHOLE.contains(name) && (!name.equals("collect") || (call.getArguments().size() == 1
                && call.getArgument(0) instanceof MethodCallExpr collector
                && KEEPS.contains(collector.getNameAsString())));
    }

    private Need mapped(Expression mapping, Expression scope, int depth) {
        return switch (mapping) {
            case LambdaExpr lambda when lambda.getBody() instanceof ExpressionStmt line ->
                names.of(line.getExpression(), depth + 1);
            case MethodReferenceExpr reference when reference.getIdentifier().equals("get")
                    && graph.values().assignments().variable(reference.getScope()) != null ->
                elements(reference.getScope(), Term.SOME, depth + 1);
            case MethodReferenceExpr reference ->
                names.accessed(elements(scope, Term.SOME, depth + 1), reference);
            default -> Need.Any.UNKNOWN;
        };
    }

    private Need oneOf(List<Expression> expressions, int depth) {
        return new Need.OneOf(expressions.stream().map(e -> names.of(e, depth + 1)).toList());
    }

    private boolean isContainer(Expression expression) {
        String type = graph.program().type(expression);
        return type != null && (type.endsWith("[]") || names.isHolder(type));
    }

    /** The container whose elements a variable goes through: of an enhanced for, or of a call with a lambda. */
    @Nullable
    Expression around(Node variable) {
        var loop = Loops.of(variable);
        if (loop != null) {
            return loop.getIterable();
        }
        return variable.getParentNode().orElse(null) instanceof LambdaExpr lambda
                && lambda.getParentNode().orElse(null) instanceof MethodCallExpr call
                        ? around(variable, lambda, call)
                        : null;
    }

    private @Nullable Expression around(Node variable, LambdaExpr lambda, MethodCallExpr call) {
        Site site = graph.values().site(call);
        if (site == null || site.called() == null || call.getScope().isEmpty()) {
            return null;
        }
        String owner = site.called().owner();
        if (owner.equals("java.util.stream.Collectors")) {
            // stream.collect(toMap(.., e -> ..))
            Node outer = call.getParentNode().orElse(null);
            while (outer instanceof MethodCallExpr next && !next.getNameAsString().equals("collect")) {
                outer = next.getParentNode().orElse(null);
            }
            return outer instanceof MethodCallExpr collect && lambda.getParameters().size() == 1
                    ? collect.getScope().orElse(null)
                    : null;
        }
        boolean isHolder = names.isHolder(owner) || graph.program().types().isA(owner, "java.lang.Iterable");
        boolean isValue = lambda.getParameters().size() == 1
                || (call.getNameAsString().equals("forEach") && lambda.getParameter(1) == variable);
        return isHolder && isValue ? call.getScope().get() : null;
    }

    /** Whether something is put into a container, or into the place of something else. */
    boolean isChanged(Node variable) {
        return !graph.values().assignments().slots(variable).isEmpty()
                || graph.values().assignments().callsOn(variable).stream().anyMatch(Containers::isChange);
    }

    /** Whether a container is changed by code that stands behind a place in the same file. */
    boolean isChangedAfter(Node container, Node place) {
        var file = graph.program().file(place);
        if (file == null) {
            return false;
        }
        int at = file.start(place);
        return Stream
                .concat(graph.values().assignments().callsOn(container).stream().filter(Containers::isChange),
                        graph.values().assignments().slots(container).stream())
                .anyMatch(n -> graph.program().file(n) == file && file.start(n) > at);
    }

    static boolean isChange(MethodCallExpr call) {
        return call.getNameAsString().startsWith("add") || call.getNameAsString().startsWith("put")
                || call.getNameAsString().startsWith("offer") || CHANGES.contains(call.getNameAsString());
    }

    private boolean isWhole(Expression container, int depth) {
        if (depth > Names.DEEPEST) {
            return false;
        }
        return switch (container) {
            case EnclosedExpr inner -> isWhole(inner.getInner(), depth + 1);
            case CastExpr cast -> isWhole(cast.getExpression(), depth + 1);
            case ArrayInitializerExpr ignored -> true;
            case ArrayCreationExpr array -> array.getInitializer().isPresent();
            case ObjectCreationExpr copy -> copy.getArguments().size() == 1 && isWhole(copy.getArgument(0), depth + 1);
            case MethodCallExpr call -> {
                Site site = graph.values().site(call);
                String name = call.getNameAsString();
                boolean isCopy = site != null && site.called() != null && site.called().isStatic()
                        && COPIES.contains(name);
                if (isCopy) {
                    yield call.getArguments().size() != 1 || !isContainer(call.getArgument(0))
                            || isWhole(call.getArgument(0), depth + 1);
                }
                yield isTake(call) || (call.getScope().isPresent() && (isWholeCall(call) || MAPS.contains(name))
                        && isWhole(call.getScope().get(), depth + 1));
            }
            case NameExpr name -> {
                Node variable = graph.values().assignments().variable(name);
                Expression initial = variable == null ? null : names.onlyValue(variable);
                yield variable != null && (initial == null || isChanged(variable) || isWhole(initial, depth + 1));
            }
            default -> true;
        };
    }
}
