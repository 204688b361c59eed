package dev.grade.inspect.rule;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.flow.Function;
import dev.grade.inspect.flow.Site;
import dev.grade.inspect.source.Platform;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A task whose failure nobody can see, because its future is thrown away. */
final class IgnoredFutureRule implements SourceRule {

    private static final Set<String> FUTURES = Set.of("java.util.concurrent.Future",
            "java.util.concurrent.CompletableFuture", "java.util.concurrent.CompletionStage",
            "com.google.common.util.concurrent.ListenableFuture");
    private static final Set<String> HANDLED = Set.of("exceptionally", "handle", "handleAsync", "whenComplete",
            "whenCompleteAsync", "completedFuture", "completedStage", "immediateFuture", "exceptionallyCompose");

    @Override
    public String id() {
        return "CON105";
    }

    @Override
    public String title() {
        return "ignored Future";
    }

    @Override
    public void check(Code code, Consumer<Finding> findings) {
        code.eachCall("java.util.concurrent.ExecutorService", Set.of("submit"),
                s -> judge(code, s, "execute(task), or keep the future and look at it", findings));
        code.eachCall("java.util.concurrent.CompletableFuture", Set.of("supplyAsync", "runAsync"),
                s -> judge(code, s, "append .exceptionally(failure -> ...), or keep the future and look at it",
                        findings));
        for (Function function : code.functions()) {
            function.sites().stream().filter(s -> s.called() != null && !isOfPlatform(code, s) && isChain(code, s))
                    .forEach(s -> judge(code, s,
                            "append .exceptionally(failure -> ...), or keep the future and look at it",
                            findings));
            function.sites().stream().filter(s -> !isOfPlatform(code, s) && isOwn(code, s))
                    .forEach(s -> judge(code, s, "keep the future and look at it, or handle the failure in the method",
                            findings));
        }
    }

    // supplyAsync(..).thenAccept(..); fails as silently as supplyAsync(..); does, where nothing in between looks at the failure.
    private static boolean isChain(Code code, Site site) {
        if (!code.isCall(site, "java.util.concurrent.CompletionStage", Set.of(site.known().name()))
                || !code.program().types().isA(site.known().returns(), "java.util.concurrent.CompletionStage")) {
            return false;
        }
        Expression at = site.node() instanceof MethodCallExpr call ? call : null;
        while (at instanceof MethodCallExpr call && !HANDLED.contains(call.getNameAsString())) {
            Site step = code.graph().values().site(call);
            if (step != null && isOfPlatform(code, step) && !isSubmit(code, step)) {
                return !catchesItself(step);
            }
            at = call.getScope().orElse(null);
        }
        return false;
    }

    private static boolean isSubmit(Code code, Site site) {
        return code.isCall(site, "java.util.concurrent.ExecutorService", Set.of("submit"));
    }

    // An executor of the sources is one of the platform, too: its submit() is told once.
    private static boolean isOfPlatform(Code code, Site site) {
        return code.isCall(site, "java.util.concurrent.ExecutorService", Set.of("submit"))
                || code.isCall(site, "java.util.concurrent.CompletableFuture", Set.of("supplyAsync", "runAsync"));
    }

    /** Whether a call is one of a method of the sources that hands out a future, and leaves its failure to the caller. */
    private static boolean isOwn(Code code, Site site) {
        Function own = site.kind() == Site.Kind.CALL ? code.program().declared(site.called()) : null;
        if (own == null || !(own.node() instanceof MethodDeclaration method)
                || method.getAnnotations().stream()
                        .anyMatch(a -> a.getName().getIdentifier().equals("CanIgnoreReturnValue"))) {
            return false;
        }
        List<Expression> results = code.graph().values().results(own);
        return FUTURES.contains(code.program().types().names().resolve(method.getType(), method))
                && (results.isEmpty() || !results.stream().allMatch(IgnoredFutureRule::isHarmless));
    }

    // this, for chaining; a future without a failure; and one of which the failure was seen to.
    private static boolean isHarmless(Expression result) {
        return result.isThisExpr()
                || (result instanceof MethodCallExpr call && HANDLED.contains(call.getNameAsString()));
    }

    private void judge(Code code, Site site, String fix, Consumer<Finding> findings) {
        boolean isDropped = site.node().getParentNode().orElse(null) instanceof ExpressionStmt line
                && (line.getParentNode().orElse(null) instanceof LambdaExpr lambda
                        ? answersNothing(code, lambda)
                        : !isAnswer(line));
        if (isDropped && !catchesItself(site)) {
            findings.accept(warning(site.place(),
                    "The future of `" + site.known().name() + "` is thrown away.",
                    "If the task throws, the exception is stored in that future: nobody will ever see it.", fix));
        }
    }

    // names.forEach(name -> pool.submit(task)): a consumer has no use for what its code answers.
    private static boolean answersNothing(Code code, LambdaExpr lambda) {
        if (!(lambda.getParentNode().orElse(null) instanceof MethodCallExpr call)) {
            return false;
        }
        Site site = code.graph().values().site(call);
        int index = call.getArguments().indexOf(lambda);
        if (site == null || site.called() == null || index < 0 || index >= site.known().parameters().size()) {
            return false;
        }
        Method function = Platform.function(site.known().parameters().get(index));
        return function != null && function.getReturnType() == void.class;
    }

    // return switch (kind) { case FAST -> pool.submit(task); .. };
    private static boolean isAnswer(ExpressionStmt line) {
        return line.getParentNode().orElse(null) instanceof SwitchEntry entry
                && entry.getType() == SwitchEntry.Type.EXPRESSION
                && entry.getParentNode().orElse(null) instanceof SwitchExpr;
    }

    private static boolean catchesItself(Site site) {
        return !site.arguments().isEmpty() && site.arguments().getFirst() instanceof LambdaExpr lambda
                && lambda.getBody() instanceof BlockStmt body && body.getStatements().size() == 1
                && body.getStatement(0) instanceof TryStmt attempt && !attempt.getCatchClauses().isEmpty();
    }
}
