package dev.grade.inspect.rule;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.flow.Site;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An executor that nobody ends. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class ExecutorLeftRunningRule implements SourceRule {

    private static final Set<String> MAKES = Set.of("newCachedThreadPool", "newFixedThreadPool",
            "newSingleThreadExecutor",
            "newScheduledThreadPool", "newSingleThreadScheduledExecutor");
    private static final Set<String> USES = Set.of("execute", "submit", "invokeAll", "invokeAny", "schedule",
            "scheduleAtFixedRate", "scheduleWithFixedDelay");
    private static final Set<String> ENDS = Set.of("shutdown", "shutdownNow", "close");

    @Override
    public String id() {
        return "CON110";
    }

    @Override
    public String title() {
        return "executor never shut down";
    }

    @Override
    public void check(Code code, Consumer<Finding> findings) {
        code.eachCall("java.util.concurrent.Executors", MAKES, site -> {
            // With a thread factory its threads may be daemons.
            boolean hasFactory = site.known().parameters().contains("java.util.concurrent.ThreadFactory");
            Node variable = kept(code, site);
            boolean isLeft = variable == null
                    ? isUsedAtOnce(code, site)
                    : !isEnded(code, variable) && !leaves(code, variable);
            if (!hasFactory && isLeft) {
                findings.accept(warning(site.place(), "Nothing ever shuts this executor down.",
                        "Its threads are not daemons: they keep the program from ending, and every new one adds more.",
                        "try (var pool = Executors." + site.known().name()
                                + "(...)) { ... }, or pool.shutdown() when done"));
            }
        });
    }

    // Executors.newFixedThreadPool(2).execute(task), runAsync(task, Executors.newFixedThreadPool(2)): nobody has it afterwards.
    private static boolean isUsedAtOnce(Code code, Site made) {
        // It ends by itself when nobody refers to it any more.
        if (made.known().name().equals("newSingleThreadExecutor")
                || !(made.node().getParentNode().orElse(null) instanceof MethodCallExpr use)) {
            return false;
        }
        Site site = code.graph().values().site(use);
        return use.getScope().orElse(null) == made.node()
                ? USES.contains(use.getNameAsString())
                : site != null && site.called() != null
                        && site.known().owner().equals("java.util.concurrent.CompletableFuture");
    }

    private static @Nullable Node kept(Code code, Site site) {
        Node parent = site.node().getParentNode().orElse(null);
        if (parent instanceof AssignExpr assign) {
            return code.assignments().variable(assign.getTarget());
        }
        boolean isResource = parent != null && parent.getParentNode().flatMap(Node::getParentNode)
                .orElse(null) instanceof TryStmt;
        return parent instanceof VariableDeclarator && !isResource
                && !(parent.getParentNode().flatMap(Node::getParentNode).orElse(null) instanceof TryStmt)
                        ? parent
                        : null;
    }

    private static boolean isEnded(Code code, Node variable) {
        return code.assignments().callsOn(variable).stream().anyMatch(c -> ENDS.contains(c.getNameAsString()));
    }

    /** Whether somebody else gets hold of the executor, and may end it. */
    private static boolean leaves(Code code, Node variable) {
        if (variable.getParentNode().orElse(null) instanceof FieldDeclaration field && !field.isPrivate()) {
            return true;
        }
        boolean[] found = {false};
        code.each(NameExpr.class, (file, name) -> {
            Node parent = name.getParentNode().orElse(null);
            boolean isPassed = parent instanceof ReturnStmt || parent instanceof ObjectCreationExpr
                    || parent instanceof AssignExpr || parent instanceof TryStmt
                    || parent instanceof VariableDeclarator
                    || (parent instanceof MethodCallExpr call && isOwnArgument(code, call, name));
            if (isPassed && code.assignments().variable(name) == variable) {
                found[0] = true;
            }
        });
        return found[0];
    }

    // supplyAsync(f, pool) uses the pool; shutDown(pool) may end it.
    private static boolean isOwnArgument(Code code, MethodCallExpr call, Expression name) {
        Site site = code.graph().values().site(call);
        boolean isPlatform = site != null && site.called() != null
                && site.known().owner().startsWith("java.util.concurrent.");
        return call.getArguments().stream().anyMatch(a -> a == name) && !isPlatform;
    }
}
