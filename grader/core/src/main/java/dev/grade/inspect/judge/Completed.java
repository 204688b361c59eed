package dev.grade.inspect.judge;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import dev.grade.inspect.flow.CallGraph;
import dev.grade.inspect.flow.Function;
import dev.grade.inspect.flow.Need;
import dev.grade.inspect.flow.Program;
import dev.grade.inspect.flow.Site;
import dev.grade.inspect.flow.Stages;
import dev.grade.inspect.flow.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must be complete once a stage is: the futures that the stage was built from, by name. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class Completed {

    private static final int DEEPEST = 12;

    private final Program program;
    private final CallGraph graph;
    private final Names names;
    private final List<Known> known = new ArrayList<>();
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** A future that is complete, with the place at which its container was read. */
    private record Known(Term term, Expression read) {
    }

    private Completed(CallGraph graph, Names names) {
        this.graph = graph;
        this.program = graph.program();
        this.names = names;
    }

    static Completed with(Expression stage, CallGraph graph, Names names) {
        var completed = new Completed(graph, names);
        completed.add(stage);
        return completed;
    }

    private void add(Expression stage) {
        if (!seen.add(stage) || seen.size() > DEEPEST * DEEPEST) {
            return;
        }
        switch (stage) {
            case EnclosedExpr inner -> add(inner.getInner());
            case CastExpr cast -> add(cast.getExpression());
            case MethodCallExpr call -> call(call);
            default -> {
                // What a container held counts where it was read: below, where the variable gets its value.
                names.of(stage).names().stream().filter(Term::isOne).forEach(t -> known.add(new Known(t, stage)));
                Node variable = graph.values().assignments().variable(stage);
                Expression only = variable == null ? null : names.onlyValue(variable);
                if (variable != null && only != null && graph.values().assignments().isStable(variable)) {
                    add(only);
                } else if (variable instanceof VariableDeclarator sum
                        && sum.getParentNode().orElse(null) instanceof VariableDeclarationExpr) {
                    accumulated(sum, stage);
                }
            }
        }
    }

    // for (var f : futures) { sum = sum.thenCombine(f, ..); }: what it was combined with before it is read here.
    private void accumulated(VariableDeclarator sum, Expression read) {
        List<AssignExpr> steps = graph.values().assignments().to(sum).stream()
                .filter(v -> sum.getInitializer().orElse(null) != v)
                .map(v -> v.getParentNode().orElse(null) instanceof AssignExpr step ? step : null).toList();
        if (steps.stream().allMatch(s -> s != null && joined(s.getValue(), sum) != null)) {
            steps.forEach(s -> put(s, Objects.requireNonNull(joined(s.getValue(), sum)), read));
        }
    }

    /** What a stage waits for beside the one that a variable stands for; null when it does not wait for both. */
    private @Nullable Expression joined(Expression value, VariableDeclarator sum) {
        if (!(value instanceof MethodCallExpr call) || call.getScope().isEmpty() || call.getArguments().isEmpty()
                || !program.isA(call, "java.util.concurrent.CompletionStage")) {
            return null;
        }
        boolean isAll = call.getNameAsString().equals("allOf") && call.getArguments().size() == 2;
        if (!isAll && !Stages.waitsForBoth(call.getNameAsString())) {
            return null;
        }
        Expression left = isAll ? call.getArgument(0) : call.getScope().get();
        Expression right = isAll ? call.getArgument(1) : call.getArgument(0);
        if (graph.values().assignments().variable(left) == sum) {
            return right;
        }
        return graph.values().assignments().variable(right) == sum ? left : null;
    }

    private void note(Need need, Expression read) {
        need.names().stream().filter(Term::isExact).forEach(t -> known.add(new Known(t, read)));
    }

    private void call(MethodCallExpr call) {
        String name = call.getNameAsString();
        Site site = graph.values().site(call);
        if (site == null || site.called() == null) {
            return;
        }
        Function declared = program.declared(site.called());
        if (declared != null) {
            helper(call, site, declared);
            note(names.of(call), call);
            return;
        }
        boolean isStage = program.types().isA(site.called().owner(), "java.util.concurrent.CompletionStage");
        if (isStage && name.equals("allOf")) {
            call.getArguments().forEach(this::member);
        } else if (isStage && call.getScope().isPresent() && (Stages.isChainingAll(name) || Stages.isSame(name))) {
            add(call.getScope().get());
            if (Stages.waitsForBoth(name)) {
                add(call.getArgument(0));
            }
        } else {
            note(names.of(call), call);
        }
    }

    // A helper that answers a stage: whatever it was built from, in the words of the caller.
    private void helper(MethodCallExpr call, Site site, Function declared) {
        var targets = graph.leaving(site).stream().filter(e -> e.isCall() && e.on() == null).map(e -> e.to()).distinct()
                .toList();
        List<Expression> results = graph.values().results(declared);
        if (targets.size() > 1 || results.size() != 1) {
            return;
        }
        var inner = new Completed(graph, names);
        inner.seen.addAll(seen);
        inner.add(results.getFirst());
        for (Known fact : inner.known) {
            if (!inner.isStale(fact)) {
                note(names.parameter(fact.term(), declared) < 0
                        ? new Need.Name(fact.term())
                        : both(names.replaced(fact.term(), declared, call.getArguments(), 0)), call);
            }
        }
    }

    // A helper with a variable number of arguments has waited for each of them.
    private static Need both(Need arguments) {
        return arguments instanceof Need.OneOf(List<Need> choices) ? new Need.All(choices) : arguments;
    }

    // allOf(a, b), allOf(array) or allOf(list.toArray(..)).
    private void member(Expression argument) {
        if (!names.isArray(argument)) {
            add(argument);
            return;
        }
        note(names.containers().every(argument), argument);
        Expression at = argument;
        while (at instanceof MethodCallExpr call && call.getScope().isPresent()) {
            at = call.getScope().get();
        }
        Node container = graph.values().assignments().variable(at);
        if (container != null && graph.values().assignments().isStable(container)) {
            put(container, argument);
        }
    }

    /** What was surely put into a container before it was read. */
    private void put(Node container, Expression read) {
        for (MethodCallExpr call : graph.values().assignments().callsOn(container)) {
            if (call.getNameAsString().equals("add") && call.getArguments().size() == 1) {
                put(call, call.getArgument(0), read);
            }
        }
        for (AssignExpr slot : graph.values().assignments().slots(container)) {
            put(slot, slot.getValue(), read);
        }
    }

    private void put(Node at, Expression value, Expression read) {
        Node statement = at.getParentNode().orElse(null);
        Node block = statement instanceof ExpressionStmt ? statement.getParentNode().orElse(null) : null;
        if (block == null || offset(at) > offset(read)) {
            return;
        }
        if (isAround(block, read)) {
            note(names.of(value), read);
            return;
        }
        Node loop = block instanceof BlockStmt ? block.getParentNode().orElse(null) : block;
        Node around = loop == null ? null : loop.getParentNode().orElse(null);
        if (around == null || !isAround(around, read)) {
            return;
        }
        if (loop instanceof ForEachStmt each && names.of(value).names()
                .contains(new Term.Variable(each.getVariable().getVariable(0)))) {
            note(names.containers().every(each.getIterable()), read);
        } else if (loop instanceof ForStmt counted && Loops.counter(counted) != null) {
            Node counter = Loops.counter(counted);
            names.of(value).names().stream()
                    .filter(t -> t instanceof Term.Element(Term of, Term.Index.By(Term.Variable v))
                            && v.declaration() == counter)
                    .forEach(t -> note(new Need.Name(t).every(), read));
        }
    }

    private static boolean isAround(Node outer, Node inner) {
        Node at = inner;
        while (at != null && at != outer) {
            at = at.getParentNode().orElse(null);
        }
        return at != null;
    }

    /** Whether a future is among them; not if its container was changed behind the place where it was read. */
    boolean has(Term wanted) {
        return known.stream().anyMatch(k -> k.term().covers(wanted) && !isStale(k));
    }

    private boolean isStale(Known fact) {
        return fact.term() instanceof Term.Element(Term of, Term.Index index)
                && names.containers().isChangedAfter(of.root(), fact.read());
    }

    private int offset(Node node) {
        var file = program.file(node);
        return file == null ? 0 : file.start(node);
    }
}
