package dev.grade.inspect.rule;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.flow.Function;
import dev.grade.inspect.flow.Site;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A caught {@code InterruptedException} of which nobody learns. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class SwallowedInterruptRule implements SourceRule {

    private static final int FARTHEST = 5;
    private static final Set<String> PASSES_ON = Set.of("interrupt", "completeExceptionally", "exit", "halt", "cancel",
            "setException", "fail", "sneakyThrow", "propagate", "onError", "shutdownNow");

    private static final Pattern FAILS = Pattern
            .compile("(notify|set|try|signal|complete|on)?(Fail(ed|ure)?|fail(ed|ure)?)");

    @Override
    public String id() {
        return "CON104";
    }

    @Override
    public String title() {
        return "swallowed interrupt";
    }

    @Override
    public void check(Code code, Consumer<Finding> findings) {
        var interruptible = new Interruptible(code);
        code.each(CatchClause.class, (file, clause) -> {
            if (catchesInterrupt(interruptible, clause) && !tells(code, clause) && !endsThread(code, clause)) {
                String name = clause.getParameter().getNameAsString();
                findings.accept(warning(file.place(clause.getParameter()),
                        "The interrupt ends here: `" + name + "` is caught, and nobody else learns of it.",
                        "An interrupt is a request to stop. The flag is cleared when the exception is thrown, so the loop "
                                + "or the pool around this code goes on as if nobody had asked.",
                        "Thread.currentThread().interrupt(); in this catch, or let the exception out"));
            }
        });
    }

    /** Whether a catch names the interrupt, or catches everything where one can come and is not caught before. */
    private static boolean catchesInterrupt(Interruptible interruptible, CatchClause clause) {
        var types = Interruptible.types(clause);
        if (types.stream().anyMatch(Interruptible::isInterrupt)) {
            return true;
        }
        if (types.stream().noneMatch(Interruptible::isBroad)
                || !(clause.getParentNode().orElse(null) instanceof TryStmt attempt)) {
            return false;
        }
        boolean before = attempt.getCatchClauses().stream().takeWhile(c -> c != clause)
                .flatMap(c -> Interruptible.types(c).stream())
                .anyMatch(t -> Interruptible.isInterrupt(t) || Interruptible.isBroad(t));
        return !before && interruptible.isThrownIn(attempt);
    }

    private static boolean tells(Code code, CatchClause clause) {
        BlockStmt body = clause.getBody();
        return passesOn(code, body, 0) || isKept(body, clause.getParameter().getNameAsString());
    }

    /** Whether code leaves the catch, or tells the thread or somebody else; what it calls may do so for it. */
    private static boolean passesOn(Code code, Node node, int depth) {
        if (Interruptible.isOtherCode(node) && depth == 0) {
            return false;
        }
        boolean leaves = node instanceof ThrowStmt
                || (depth == 0 && (node instanceof ReturnStmt || node instanceof BreakStmt));
        return leaves || (node instanceof MethodCallExpr call && tells(code, call, depth))
                || node.getChildNodes().stream().filter(n -> !Interruptible.isOtherCode(n))
                        .anyMatch(n -> passesOn(code, n, depth));
    }

    private static boolean tells(Code code, MethodCallExpr call, int depth) {
        Site site = code.graph().values().site(call);
        Function own = site == null ? null : code.program().declared(site.called());
        if (own == null) {
            return PASSES_ON.contains(call.getNameAsString()) || isFailure(call);
        }
        boolean isNamed = PASSES_ON.contains(call.getNameAsString()) && !call.getNameAsString().equals("interrupt");
        return isNamed || isFailure(call) || (depth < FARTHEST && passesOn(code, own.node(), depth + 1));
    }

    // notifyFailure(future, e): whoever waits for the result is told.
    private static boolean isFailure(MethodCallExpr call) {
        String caught = caught(call);
        return FAILS.matcher(call.getNameAsString()).matches()
                && call.getArguments().stream().anyMatch(argument -> argument.toString().equals(caught));
    }

    /** The name of what the nearest catch around this has caught; empty if there is none. */
    private static String caught(Node inside) {
        for (Node node = inside; node != null; node = node.getParentNode().orElse(null)) {
            if (node instanceof CatchClause clause) {
                return clause.getParameter().getNameAsString();
            }
        }
        return "";
    }

    // error = e; or failed = true; handed on through a variable.
    private static boolean isKept(BlockStmt body, String name) {
        return body.findFirst(com.github.javaparser.ast.expr.AssignExpr.class,
                a -> (a.getValue() instanceof NameExpr value && value.getNameAsString().equals(name))
                        || a.getValue().isBooleanLiteralExpr())
                .isPresent();
    }

    /** Whether the thread's own code ends behind the catch: nobody is left to be told. */
    private static boolean endsThread(Code code, CatchClause clause) {
        Function function = code.program().enclosing(clause);
        if (function == null || !(clause.getParentNode().orElse(null) instanceof TryStmt attempt)) {
            return false;
        }
        Node block = attempt.getParentNode().orElse(null);
        boolean isLast = block instanceof BlockStmt body && body.getStatements().getLast().orElse(null) == attempt
                && (body.getParentNode().orElse(null) == function.node());
        return isLast && (isThread(code, function) || code.graph().callersOf(function).stream()
                .anyMatch(e -> e.on() != null && e.on().label().matches("a thread of its own|a virtual thread")));
    }

    // Whoever uses the class starts it; nothing in these sources may.
    private static boolean isThread(Code code, Function function) {
        return function.node() instanceof MethodDeclaration method && method.getNameAsString().equals("run")
                && method.getParameters().isEmpty() && function.owner() != null
                && code.program().types().isA(function.owner().id(), "java.lang.Thread");
    }
}
