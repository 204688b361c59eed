package dev.grade.inspect.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import dev.grade.inspect.resolve.Called;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds loops that wait on a selector, and makes the rest of such a loop a function that runs on its own loop thread. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class SelectorLoops {

    private final Program program;

    SelectorLoops(Program program) {
        this.program = program;
    }

    void add() {
        for (Function function : List.copyOf(program.functions())) {
            for (Site site : List.copyOf(function.sites())) {
                if (isSelect(site)) {
                    loopAround(site.node(), function).filter(SelectorLoops::isServing)
                            .ifPresent(loop -> add(function, loop));
                }
            }
        }
    }

    private boolean isSelect(Site site) {
        Called called = site.called();
        return called != null && called.name().startsWith("select")
                && program.types().isA(called.owner(), "java.nio.channels.Selector") && !called.name().endsWith("Keys");
    }

    // Who throws the ready keys away serves nobody: it waits until its own one channel is ready.
    private static boolean isServing(Node loop) {
        List<MethodCallExpr> ready = loop.findAll(MethodCallExpr.class,
                c -> c.getNameAsString().equals("selectedKeys"));
        return ready.isEmpty() || !ready.stream().allMatch(c -> c.getParentNode()
                .filter(p -> p instanceof MethodCallExpr clear && clear.getNameAsString().equals("clear")).isPresent());
    }

    private void add(Function function, Node loop) {
        boolean known = program.functions().stream()
                .anyMatch(f -> f.kind() == Function.Kind.SELECTOR_LOOP && f.node() == loop);
        if (known) {
            return;
        }
        var body = new Function(Function.Kind.SELECTOR_LOOP, function.file(), loop, function.owner(), List.of(),
                "selector loop in " + function.label());
        for (Site site : function.sites()) {
            if (!isSelect(site) && isIn(loop, site.node())) {
                body.sites().add(site.inside(body));
            }
        }
        program.add(body);
    }

    /** The loop around a node within a function; a {@code for} over elements does not count. */
    static Optional<Node> loopAround(Node node, Function function) {
        Node at = node.getParentNode().orElse(null);
        while (at != null && at != function.node()) {
            if (at instanceof WhileStmt || at instanceof DoStmt || at instanceof ForStmt) {
                return Optional.of(at);
            }
            at = at.getParentNode().orElse(null);
        }
        return Optional.empty();
    }

    static boolean isIn(Node outer, @Nullable Node inner) {
        Node at = inner;
        while (at != null) {
            if (at == outer) {
                return true;
            }
            at = at.getParentNode().orElse(null);
        }
        return false;
    }
}
