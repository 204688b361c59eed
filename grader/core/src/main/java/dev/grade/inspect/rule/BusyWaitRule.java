package dev.grade.inspect.rule;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.WhileStmt;
import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.flow.Site;
import dev.grade.inspect.source.SourceFile;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A loop that does nothing but look whether another thread is done. */
final class BusyWaitRule implements SourceRule {

    private static final Set<String> SPINS = Set.of("onSpinWait", "yield");
    private static final Set<String> LOOKS = Set.of("isDone", "isAlive", "isTerminated", "isShutdown", "get",
            "getCount",
            "isEmpty", "getAcquire", "getPlain", "getOpaque", "isInterrupted", "peek", "isCancelled", "getState",
            "size",
            "availablePermits", "isLocked", "intValue", "longValue", "state", "booleanValue");

    private static final Pattern UPDATE = Pattern
            .compile("(weakC|c)ompareAnd\\w*|getAnd\\w*|\\w+AndGet|set\\w*|try\\w*|poll\\w*|remove\\w*");
    private static final Set<String> POLLS = Set.of("poll", "pollFirst", "pollLast");
    private static final Set<String> ATTEMPTS = Set.of("tryLock", "tryAcquire");

    @Override
    public String id() {
        return "CON107";
    }

    @Override
    public String title() {
        return "busy-wait";
    }

    @Override
    public void check(Code code, Consumer<Finding> findings) {
        code.each(WhileStmt.class, (file, loop) -> judge(code, file, loop.getCondition(), loop.getBody(), findings));
        code.each(DoStmt.class, (file, loop) -> judge(code, file, loop.getCondition(), loop.getBody(), findings));
        code.each(ForStmt.class, (file, loop) -> {
            if (loop.getUpdate().isEmpty()) {
                judge(code, file, loop.getCompare().orElse(null), loop.getBody(), findings);
            }
        });
    }

    private void judge(Code code, SourceFile file, @Nullable Expression test, Statement body,
            Consumer<Finding> findings) {
        boolean isEndless = test == null || (test instanceof BooleanLiteralExpr always && always.getValue());
        Expression condition = isEndless ? exit(body) : isIdle(body) ? test : null;
        if (condition != null
                && (looksElsewhere(code, condition) || isAttempt(code, condition) || isPoll(code, condition))) {
            findings.accept(warning(file.place(condition),
                    "This loop runs in circles until `" + condition + "` changes.",
                    "It burns a core while it waits, and with more threads than cores it keeps the one it waits for from "
                            + "running.",
                    "Wait for a signal instead: CountDownLatch.await(), a Condition, or Future.get()"));
        }
    }

    // for (;;) { if (done) { break; } }
    private static @Nullable Expression exit(Statement body) {
        List<Statement> lines = body instanceof BlockStmt block ? block.getStatements() : List.of(body);
        List<Statement> busy = lines.stream().filter(s -> !isIdle(s)).toList();
        return busy.size() == 1 && busy.getFirst() instanceof IfStmt choice && choice.getElseStmt().isEmpty()
                && isExit(choice.getThenStmt()) ? choice.getCondition() : null;
    }

    private static boolean isExit(Statement then) {
        return switch (then) {
            case BlockStmt block -> block.getStatements().size() == 1 && isExit(block.getStatement(0));
            case BreakStmt ignored -> true;
            case ReturnStmt back -> back.getExpression().isEmpty();
            default -> false;
        };
    }

    static boolean isIdle(Statement body) {
        return switch (body) {
            case EmptyStmt ignored -> true;
            case BlockStmt block -> block.getStatements().stream().allMatch(BusyWaitRule::isIdle);
            case ExpressionStmt line -> line.getExpression() instanceof MethodCallExpr call
                    && SPINS.contains(call.getNameAsString()) && call.getArguments().isEmpty();
            default -> false;
        };
    }

    /** Whether a condition only reads what another thread can change. */
    static boolean looksElsewhere(Code code, Expression condition) {
        boolean changes = condition.findFirst(AssignExpr.class).isPresent()
                || condition.findFirst(UnaryExpr.class, u -> u.getOperator().name().contains("CREMENT")).isPresent()
                || condition.findFirst(MethodCallExpr.class, c -> !LOOKS.contains(c.getNameAsString())
                        && !isGetter(code, c)).isPresent();
        if (changes) {
            return false;
        }
        boolean looks = condition.findFirst(MethodCallExpr.class).isPresent();
        return looks || condition.findFirst(Expression.class, e -> isField(code, e)).isPresent();
    }

    // while (!lock.tryLock()) { }: lock() would wait for it. How a lock of the sources is made is its own affair.
    private static boolean isAttempt(Code code, Expression condition) {
        if (!(condition instanceof UnaryExpr not) || !(not.getExpression() instanceof MethodCallExpr call)
                || !ATTEMPTS.contains(call.getNameAsString()) || !call.getArguments().isEmpty()) {
            return false;
        }
        var site = code.graph().values().site(call);
        return site != null && site.called() != null
                && site.known().owner().startsWith("java.util.concurrent.");
    }

    // while ((job = jobs.poll()) == null) { }: somebody else has to put one in.
    private static boolean isPoll(Code code, Expression condition) {
        if (!(condition instanceof BinaryExpr test) || test.getOperator() != BinaryExpr.Operator.EQUALS
                || !test.getRight().isNullLiteralExpr()) {
            return false;
        }
        Expression at = test.getLeft();
        while (at instanceof EnclosedExpr inner) {
            at = inner.getInner();
        }
        var site = code.graph().values().site(at instanceof AssignExpr kept ? kept.getValue() : at);
        return site != null && site.arguments().isEmpty() && code.isCall(site, "java.util.Queue", POLLS);
    }

    private static boolean isGetter(Code code, MethodCallExpr call) {
        var site = code.graph().values().site(call);
        var function = site == null ? null : code.program().declared(site.called());
        return call.getArguments().isEmpty() && function != null && function.sites().size() <= 1
                && function.sites().stream().noneMatch(BusyWaitRule::isUpdate)
                && code.graph().values().results(function).size() == 1
                && function.node().findFirst(AssignExpr.class).isEmpty();
    }

    // boolean tryLock() { return taken.compareAndSet(false, true); }
    private static boolean isUpdate(Site site) {
        return site.called() != null && UPDATE.matcher(site.known().name()).matches();
    }

    private static boolean isField(Code code, Expression expression) {
        if (!(expression instanceof NameExpr || expression instanceof FieldAccessExpr)) {
            return false;
        }
        Node variable = code.assignments().variable(expression);
        return variable != null && variable.getParentNode().orElse(null) instanceof FieldDeclaration field
                && !field.isFinal();
    }
}
