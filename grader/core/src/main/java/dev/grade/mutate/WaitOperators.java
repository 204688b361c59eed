package dev.grade.mutate;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.WhileStmt;
import java.util.List;
import java.util.Set;

/** Mistakes about waiting: for what, how often, how long. */
final class WaitOperators {
    private static final Set<String> WAITS = Set.of("wait", "await", "awaitNanos", "awaitUninterruptibly", "park",
            "parkNanos");
    private static final String[] BLOCKING = {"wait", "await", "awaitUninterruptibly", "acquire",
            "acquireUninterruptibly", "join", "get", "take", "put", "park", "awaitTermination", "invokeAll",
            "arriveAndAwaitAdvance", "exchange", "close"};
    private static final Set<String> COUNTED = Set.of("Semaphore", "CountDownLatch", "CyclicBarrier", "Phaser");

    static final List<Operator> ALL = List.of(
            new Operator("while-to-if", "checks its condition only once", WaitOperators::whileToIf),
            new Operator("drop-wait", "does not wait", WaitOperators::dropWait),
            new Operator("unbounded-wait", "waits without a limit", WaitOperators::unbounded),
            new Operator("one-permit-more", "counts one permit or party too many", source -> permits(source, "+ 1")),
            new Operator("one-permit-less", "counts one permit or party too few", source -> permits(source, "- 1")),
            new Operator("wait-boundary", "waits one step too late or too early", WaitOperators::boundary),
            new Operator("acquire-late", "waits one step later", WaitOperators::acquireLate));

    private WaitOperators() {
    }

    private static boolean waits(WhileStmt loop) {
        return loop.getBody().findAll(MethodCallExpr.class).stream()
                .anyMatch(call -> WAITS.contains(call.getNameAsString()));
    }

    private static void whileToIf(Proposals source) {
        source.all(WhileStmt.class).filter(WaitOperators::waits)
                .forEach(loop -> source
                        .propose(new Edit(source.start(loop), source.start(loop) + "while".length(), "if")));
    }

    private static void dropWait(Proposals source) {
        source.calls(BLOCKING).filter(Proposals::mayBeOfQueue).flatMap(call -> Proposals.statement(call).stream())
                .forEach(call -> source.propose(source.drop(call)));
    }

    private static void unbounded(Proposals source) {
        source.callStatements("wait", "await", "join", "get").forEach(statement -> {
            MethodCallExpr call = statement.getExpression().asMethodCallExpr();
            if (call.getArguments().isNonEmpty()) {
                Expression first = call.getArgument(0);
                Expression last = call.getArguments().getLast().orElseThrow();
                source.propose(new Edit(source.start(first), source.end(last), ""));
            }
        });
    }

    private static void permits(Proposals source, String change) {
        source.all(ObjectCreationExpr.class).filter(made -> COUNTED.contains(made.getType().getNameAsString())
                && made.getArguments().isNonEmpty())
                .forEach(made -> source.propose(source.insertAfter(made.getArgument(0), " " + change)));
    }

    private static void boundary(Proposals source) {
        source.all(WhileStmt.class).filter(WaitOperators::waits)
                .forEach(loop -> loop.getCondition().findAll(BinaryExpr.class).forEach(comparison -> {
                    switch (comparison.getOperator()) {
                        case LESS, LESS_EQUALS, GREATER, GREATER_EQUALS, EQUALS ->
                            source.propose(source.insertAfter(comparison.getRight(), " - 1"));
                        default -> {
                        }
                    }
                }));
    }

    private static void acquireLate(Proposals source) {
        source.neighbours((first, second) -> {
            if (isCall(first.isExpressionStmt() ? first.asExpressionStmt().getExpression() : null)) {
                source.propose(source.replace(first, source.text(second)), source.replace(second, source.text(first)));
            }
        });
    }

    private static boolean isCall(@org.jspecify.annotations.Nullable Expression expression) {
        return expression instanceof MethodCallExpr call && Proposals.mayBeOfQueue(call)
                && (List.of(BLOCKING).contains(call.getNameAsString()) || call.getNameAsString().startsWith("lock"));
    }
}
