package dev.grade.inspect.flow;

import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where values come from: backwards through variables, fields, parameters, returns and collections. Insensitive to order and
 * to the object a field belongs to, so it never misses a source it knows of, and may name one too many.
 */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
public final class Values {

    private static final int LARGEST = 64;
    private static final int DEEPEST = 2_000;
    /** Stands for what a function returns, where a parameter's place is meant else. */
    private static final int RESULT = -1;

    private final Program program;
    private final Assignments assignments;
    private final Contents contents;
    private final IdentityHashMap<Node, Site> sites = new IdentityHashMap<>();
    private final IdentityHashMap<Node, Set<Value>> known = new IdentityHashMap<>();
    private final IdentityHashMap<Node, Asked> asked = new IdentityHashMap<>();
    private final List<Asked> unsettled = new ArrayList<>();
    private final IdentityHashMap<Function, List<Expression>> results = new IdentityHashMap<>();
    private Map<Function, List<Edge>> callers = new HashMap<>();
    private int lowest = Integer.MAX_VALUE;
    private int depth;

    Values(Program program) {
        this.program = program;
        this.assignments = new Assignments(program);
        this.contents = new Contents(program, this);
        for (Function function : program.functions()) {
            if (function.kind() != Function.Kind.SELECTOR_LOOP) {
                function.sites().stream().filter(s -> s.kind() == Site.Kind.CALL || s.kind() == Site.Kind.NEW)
                        .forEach(s -> sites.put(s.node(), s));
            }
        }
    }

    /** Starts over with the calls that are known by now. */
    void callers(Map<Function, List<Edge>> callers) {
        this.callers = callers;
        known.clear();
    }

    public Assignments assignments() {
        return assignments;
    }

    public Contents contents() {
        return contents;
    }

    /** The call site of a call or creation expression. */
    public @Nullable Site site(Node node) {
        return sites.get(node);
    }

    /** Whether a type of the platform holds values that were put into it. */
    public boolean isHolder(String type) {
        return PassThrough.isHolder(type, program);
    }

    public List<Edge> callersOf(Function function) {
        return callers.getOrDefault(function, List.of());
    }

    /** Where the value of an expression can come from; not whole while it is being asked for already. */
    public Set<Value> of(Expression expression) {
        return remember(expression, () -> find(expression));
    }

    /** Where the value of a variable can come from. */
    Set<Value> ofVariable(Node declaration) {
        return remember(declaration, () -> variable(declaration));
    }

    /**
     * Answers a question once. Questions that lead to each other have the same answer, the union of what each adds: they are
     * found and settled together (Tarjan's strongly connected components, 1972), so that a large cycle is gone through once.
     */
    Set<Value> remember(Node key, java.util.function.Supplier<Set<Value>> question) {
        Set<Value> answer = known.get(key);
        if (answer != null) {
            return answer;
        }
        Asked before = asked.get(key);
        if (before != null) {
            lowest = Math.min(lowest, before.lowest);
            return before.answer;
        }
        if (depth > DEEPEST) {
            return Set.of();
        }
        int outer = lowest;
        var now = new Asked(key, asked.size());
        asked.put(key, now);
        unsettled.add(now);
        lowest = now.lowest;
        depth++;
        try {
            now.answer = bounded(question.get());
        } finally {
            depth--;
            now.lowest = lowest;
            if (lowest == now.index) {
                settle(now);
            }
            lowest = Math.min(outer, now.lowest == now.index ? outer : now.lowest);
        }
        return now.answer;
    }

    private void settle(Asked first) {
        var members = unsettled.subList(first.index, unsettled.size());
        Set<Value> answer = members.size() == 1 ? first.answer : withoutGaps(first.answer, members);
        members.forEach(m -> {
            asked.remove(m.key);
            known.put(m.key, answer);
        });
        members.clear();
    }

    // A member that was asked before the others had answered took itself for a variable that nothing sets.
    private static Set<Value> withoutGaps(Set<Value> answer, List<Asked> members) {
        Set<Node> keys = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
        members.forEach(m -> keys.add(m.key));
        var found = new LinkedHashSet<>(answer);
        found.removeIf(v -> switch (v) {
            case Value.Unset(Node declaration) -> keys.contains(declaration);
            case Value.Returned(Site site) -> keys.contains(site.node());
            default -> false;
        });
        return found.isEmpty() ? answer : found;
    }

    private static Set<Value> bounded(Set<Value> answer) {
        return answer.size() > LARGEST
                ? new LinkedHashSet<>(new ArrayList<>(answer).subList(0, LARGEST))
                : answer;
    }

    /** A question that is not settled yet, with what is known of its answer. */
    private static final class Asked {

        private final Node key;
        private final int index;
        private int lowest;
        private Set<Value> answer = Set.of();

        Asked(Node key, int index) {
            this.key = key;
            this.index = index;
            this.lowest = index;
        }
    }

    private Set<Value> find(Expression expression) {
        return switch (expression) {
            case EnclosedExpr inner -> of(inner.getInner());
            case CastExpr cast -> of(cast.getExpression());
            case AssignExpr assign -> of(assign.getValue());
            case ConditionalExpr choice -> union(List.of(choice.getThenExpr(), choice.getElseExpr()));
            case SwitchExpr choice -> union(results(choice));
            case LambdaExpr lambda -> code(lambda);
            case MethodReferenceExpr reference -> code(reference);
            case ObjectCreationExpr creation -> made(creation);
            case MethodCallExpr call -> returned(call);
            case NameExpr name -> named(name);
            case TypeExpr name -> named(name);
            case FieldAccessExpr access -> named(access);
            case ArrayAccessExpr access -> contents.of(access.getName());
            default -> Set.of(new Value.Other(expression));
        };
    }

    private Set<Value> code(Node node) {
        Function function = program.byNode(node);
        return function == null ? Set.of() : Set.of(new Value.Code(function));
    }

    private Set<Value> made(ObjectCreationExpr creation) {
        Site site = sites.get(creation);
        String type = program.type(creation);
        return site == null ? Set.of() : Set.of(new Value.Made(site, type == null ? "?" : type));
    }

    private Set<Value> named(Expression expression) {
        Node declaration = assignments.variable(expression);
        return declaration == null ? Set.of(new Value.Other(expression)) : ofVariable(declaration);
    }

    private Set<Value> variable(Node declaration) {
        if (declaration instanceof EnumConstantDeclaration) {
            return Set.of(new Value.Other(declaration));
        }
        var found = new LinkedHashSet<Value>();
        for (Expression value : assignments.to(declaration)) {
            found.addAll(of(value));
        }
        var loop = Assignments.forEach(declaration);
        if (loop != null) {
            found.addAll(contents.of(loop.getIterable()));
        } else if (declaration instanceof Parameter parameter) {
            found.addAll(passed(parameter));
        }
        boolean isVariable = declaration instanceof VariableDeclarator || declaration instanceof Parameter;
        // What is only ever null was left to somebody else to set.
        boolean isUnset = found.stream().allMatch(
                v -> v instanceof Value.Other(Expression only) && only.isNullLiteralExpr());
        return isUnset && isVariable ? Set.of(new Value.Unset(declaration)) : found;
    }

    private Set<Value> passed(Parameter parameter) {
        var found = new LinkedHashSet<Value>();
        for (Expression argument : program.ofConstants(parameter)) {
            found.addAll(of(argument));
        }
        for (Function function : functionsOf(parameter)) {
            int index = function.parameters().indexOf(parameter);
            for (Edge edge : callersOf(function)) {
                found.addAll(of(edge.parameter(index)));
            }
        }
        return found;
    }

    private List<Function> functionsOf(Parameter parameter) {
        var parent = parameter.getParentNode().orElse(null);
        Function direct = parent == null ? null : program.byNode(parent);
        if (direct != null) {
            return List.of(direct);
        }
        return program.constructors(parent).stream().filter(f -> f.parameters().stream().anyMatch(p -> p == parameter))
                .toList();
    }

    /** Where the values that a parameter stands for come from. */
    Set<Value> of(Subject subject) {
        return switch (subject) {
            case Subject.Of(Expression expression) -> of(expression);
            case Subject.ElementOf(Expression container) -> contents.of(container);
            case Subject.Handed(Function by, int index) -> handed(by, index);
            case Subject.ResultOf(Expression stage) -> contents.of(stage);
            case Subject.Named(Need need) -> Set.of();
            case Subject.Unknown() -> Set.of();
        };
    }

    /** What a method reference is called with. */
    Set<Value> handed(Function reference, int index) {
        return remember(new Slot(reference, index).key(this), () -> {
            var found = new LinkedHashSet<Value>();
            for (Edge edge : callersOf(reference)) {
                found.addAll(of(edge.parameter(index)));
            }
            return found;
        });
    }

    private final Map<Slot, Node> slots = new HashMap<>();

    /** A parameter that has no node of its own. */
    private record Slot(Function function, int index) {

        Node key(Values values) {
            return values.slots.computeIfAbsent(this, s -> new NameExpr("parameter" + s.index));
        }
    }

    private Set<Value> returned(MethodCallExpr call) {
        Site site = sites.get(call);
        if (site == null) {
            return Set.of(new Value.Other(call));
        }
        var targets = callersTargets(site);
        if (targets.isEmpty()) {
            Node component = program.component(site.called());
            if (component != null) {
                return ofVariable(component);
            }
            Set<Value> passed = PassThrough.of(site, this, program);
            return passed.isEmpty() ? Set.of(new Value.Returned(site)) : passed;
        }
        var found = new LinkedHashSet<Value>();
        for (Function target : targets) {
            found.addAll(returnedBy(target));
        }
        return found.isEmpty() ? Set.of(new Value.Returned(site)) : found;
    }

    private Map<Site, List<Function>> targets = new HashMap<>();

    void targets(Map<Site, List<Function>> targets) {
        this.targets = targets;
    }

    List<Function> callersTargets(Site site) {
        return targets.getOrDefault(site, List.of());
    }

    /** Where the values that a function returns come from. */
    Set<Value> returnedBy(Function function) {
        // References can call each other in a circle, and so must be asked for as variables are.
        return function.kind() == Function.Kind.REFERENCE
                ? remember(new Slot(function, RESULT).key(this), () -> returnedByReference(function))
                : union(results(function));
    }

    private Set<Value> returnedByReference(Function reference) {
        var found = new LinkedHashSet<Value>();
        for (Site site : reference.sites()) {
            var inner = callersTargets(site);
            if (site.kind() == Site.Kind.NEW && site.called() != null) {
                found.add(new Value.Made(site, site.called().owner()));
            } else if (inner.isEmpty()) {
                found.add(new Value.Returned(site));
            }
            inner.forEach(f -> found.addAll(returnedBy(f)));
        }
        return found;
    }

    /** The expressions that a function can return. */
    public List<Expression> results(Function function) {
        return results.computeIfAbsent(function, this::findResults);
    }

    private List<Expression> findResults(Function function) {
        return switch (function.node()) {
            case LambdaExpr lambda when lambda.getBody() instanceof ExpressionStmt line ->
                List.of(line.getExpression());
            case LambdaExpr lambda -> returns(lambda.getBody());
            case MethodDeclaration method -> method.getBody().map(this::returns).orElse(List.of());
            default -> List.of();
        };
    }

    private List<Expression> returns(Node body) {
        var found = new ArrayList<Expression>();
        for (ReturnStmt line : body.findAll(ReturnStmt.class)) {
            Function inner = program.enclosing(line);
            Function outer = program.enclosing(body);
            if (inner == outer) {
                line.getExpression().ifPresent(found::add);
            }
        }
        return found;
    }

    private static List<Expression> results(SwitchExpr choice) {
        var found = new ArrayList<Expression>();
        choice.getEntries().forEach(e -> e.getStatements().forEach(s -> {
            if (s instanceof ExpressionStmt line) {
                found.add(line.getExpression());
            } else {
                s.findAll(YieldStmt.class).forEach(y -> found.add(y.getExpression()));
            }
        }));
        return found;
    }

    private Set<Value> union(List<Expression> expressions) {
        var found = new LinkedHashSet<Value>();
        expressions.forEach(e -> found.addAll(of(e)));
        return found;
    }
}
