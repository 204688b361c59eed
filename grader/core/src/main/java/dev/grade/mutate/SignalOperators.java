package dev.grade.mutate;

import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.List;
import java.util.Set;

/** Mistakes about telling others: whom, when, whether at all. */
final class SignalOperators {
    private static final String[] SIGNALS = {"notify", "notifyAll", "signal", "signalAll", "release", "countDown",
            "unpark", "complete", "completeExceptionally", "offer", "arrive", "arriveAndDeregister"};

    static final List<Operator> ALL = List.of(
            new Operator("notify-one", "wakes one thread where all should wake", SignalOperators::notifyOne),
            new Operator("drop-signal", "tells nobody", SignalOperators::dropSignal),
            new Operator("signal-early", "tells others before it has done it", SignalOperators::signalEarly));

    private SignalOperators() {
    }

    private static void notifyOne(Proposals source) {
        source.calls("notifyAll").forEach(call -> source.propose(source.replace(call.getName(), "notify")));
        source.calls("signalAll").forEach(call -> source.propose(source.replace(call.getName(), "signal")));
    }

    private static void dropSignal(Proposals source) {
        source.callStatements(SIGNALS).forEach(call -> source.propose(source.drop(call)));
    }

    private static void signalEarly(Proposals source) {
        Set<String> telling = Set.of("release", "countDown", "unlock", "complete", "set", "unpark", "signal", "notify",
                "put", "offer", "lazySet", "setRelease");
        source.neighbours((first, second) -> {
            if (second.isExpressionStmt() && second.asExpressionStmt().getExpression() instanceof MethodCallExpr call
                    && telling.contains(call.getNameAsString()) && Proposals.mayBeOfQueue(call)) {
                source.propose(source.replace(first, source.text(second)), source.replace(second, source.text(first)));
            }
        });
    }
}
