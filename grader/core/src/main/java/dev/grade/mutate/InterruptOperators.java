package dev.grade.mutate;

import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.List;
import java.util.Map;

/** Interrupts that get lost. */
final class InterruptOperators {
    private static final Map<String, String> UNINTERRUPTIBLE = Map.of("lockInterruptibly", "lock", "acquire",
            "acquireUninterruptibly", "await", "awaitUninterruptibly");

    static final List<Operator> ALL = List.of(
            new Operator("drop-interrupt", "does not restore the interrupt", InterruptOperators::dropInterrupt),
            new Operator("swallow-interrupt", "goes on after an interrupt", InterruptOperators::swallow),
            new Operator("uninterruptible", "waits on although it is interrupted",
                    InterruptOperators::uninterruptible));

    private InterruptOperators() {
    }

    private static void dropInterrupt(Proposals source) {
        source.callStatements("interrupt").forEach(call -> source.propose(source.drop(call)));
    }

    private static void swallow(Proposals source) {
        source.calls("wait", "await", "acquire", "put", "join").filter(Proposals::mayBeOfQueue)
                .flatMap(call -> Proposals.statement(call).stream()).forEach(statement -> source.propose(
                        source.wrap(statement, "try { ", " } catch (InterruptedException swallowed) { }")));
    }

    private static void uninterruptible(Proposals source) {
        UNINTERRUPTIBLE.forEach((name, other) -> source.calls(name)
                .filter(call -> !name.equals("await") || isCondition(call))
                .forEach(call -> source.propose(source.replace(call.getName(), other))));
    }

    private static boolean isCondition(MethodCallExpr call) {
        return call.getArguments().isEmpty() && Proposals.statement(call).isPresent();
    }
}
