package dev.grade.inspect.judge;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.grade.inspect.flow.CallGraph;
import dev.grade.inspect.flow.Program;
import dev.grade.inspect.flow.Site;
import dev.grade.inspect.flow.Stages;
import dev.grade.inspect.flow.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must be complete once a stage is: the variables and the containers of futures that the stage was built from. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class Completed {

    private final Program program;
    private final CallGraph graph;
    private final Set<Node> variables = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Expression> containers = new ArrayList<>();
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Completed(CallGraph graph) {
        this.graph = graph;
        this.program = graph.program();
    }

    static Completed with(Expression stage, CallGraph graph) {
        var completed = new Completed(graph);
        completed.add(stage);
        return completed;
    }

    private void add(Expression stage) {
        if (!seen.add(stage)) {
            return;
        }
        switch (stage) {
            case EnclosedExpr inner -> add(inner.getInner());
            case CastExpr cast -> add(cast.getExpression());
            case MethodCallExpr call -> call(call);
            default -> {
                Node variable = graph.values().assignments().variable(stage);
                if (variable != null && graph.values().assignments().isStable(variable)) {
                    variables.add(variable);
                    graph.values().of(stage).forEach(this::value);
                }
            }
        }
    }

    private void value(Value value) {
        if (value instanceof Value.Returned(Site site) && site.node() instanceof MethodCallExpr call
                && graph.values().of(call).size() == 1) {
            add(call);
        }
    }

    private void call(MethodCallExpr call) {
        String name = call.getNameAsString();
        Site site = graph.values().site(call);
        boolean isStage = site != null && site.called() != null
                && program.types().isA(site.called().owner(), "java.util.concurrent.CompletionStage");
        if (!isStage) {
            // A helper that answers a stage: whatever it was built from.
            graph.values().of(call).forEach(this::value);
            return;
        }
        if (name.equals("allOf")) {
            call.getArguments().forEach(this::member);
        } else if (call.getScope().isPresent() && (Stages.isChainingAll(name) || Stages.isSame(name))) {
            add(call.getScope().get());
            if (Stages.waitsForBoth(name)) {
                add(call.getArgument(0));
            }
        }
    }

    // allOf(a, b), allOf(array) or allOf(list.toArray(..)).
    private void member(Expression argument) {
        String type = program.type(argument);
        if (type != null && type.endsWith("[]")) {
            container(argument);
        } else {
            add(argument);
        }
    }

    private void container(Expression container) {
        containers.add(container);
        if (container instanceof MethodCallExpr call && call.getScope().isPresent()) {
            container(call.getScope().get());
            if (call.getNameAsString().equals("of") || call.getNameAsString().equals("asList")) {
                call.getArguments().forEach(this::add);
            }
        }
    }

    boolean has(@Nullable Node variable) {
        return variable != null && variables.contains(variable);
    }

    /** Whether the elements of a container are complete: the same variable, never added to behind the place it was read. */
    boolean hasElementsOf(Expression container) {
        Node wanted = root(container);
        if (wanted == null || !graph.values().assignments().isStable(wanted)) {
            return false;
        }
        for (Expression known : containers) {
            if (graph.values().assignments().variable(known) == wanted) {
                return !isAddedToAfter(wanted, known);
            }
        }
        return false;
    }

    /** The variable behind {@code list}, {@code list.stream()}, {@code list.stream().filter(..)}. */
    private @Nullable Node root(Expression container) {
        Expression at = container;
        while (at instanceof MethodCallExpr call && call.getScope().isPresent() && !changes(call)) {
            at = call.getScope().get();
        }
        if (at instanceof MethodCallExpr call && !call.getArguments().isEmpty()
                && (call.getNameAsString().equals("stream") || call.getNameAsString().equals("of"))) {
            at = call.getArgument(0);
        }
        return graph.values().assignments().variable(at);
    }

    private boolean changes(MethodCallExpr call) {
        return call.getNameAsString().startsWith("map") || call.getNameAsString().startsWith("flatMap")
                || graph.values().assignments().variable(call) != null;
    }

    private boolean isAddedToAfter(Node list, Expression read) {
        int at = offset(read);
        return graph.values().assignments().callsOn(list).stream()
                .anyMatch(c -> (c.getNameAsString().startsWith("add") || c.getNameAsString().equals("set")
                        || c.getNameAsString().equals("offer")) && offset(c) > at
                        && program.file(c) == program.file(read));
    }

    private int offset(Node node) {
        var file = program.file(node);
        return file == null ? 0 : file.start(node);
    }
}
