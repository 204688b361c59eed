package dev.grade.mutate;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Mistakes about which locks are held, and in which order. */
final class LockOperators {
    static final List<Operator> ALL = List.of(
            new Operator("drop-synchronized", "takes no monitor", LockOperators::dropSynchronized),
            new Operator("drop-lock", "takes and gives back no lock", LockOperators::dropLock),
            new Operator("drop-unlock", "does not give a lock back", LockOperators::dropUnlock),
            new Operator("unlock-outside-finally", "gives a lock back only if nothing is thrown",
                    LockOperators::unlockOutsideFinally),
            new Operator("lock-per-call", "locks a new object each time", LockOperators::lockPerCall),
            new Operator("swap-locks", "takes two locks in the other order", LockOperators::swapLocks),
            new Operator("drop-order", "takes locks in the order of the arguments", LockOperators::dropOrder));

    private LockOperators() {
    }

    private static void dropSynchronized(Proposals source) {
        source.all(MethodDeclaration.class).filter(MethodDeclaration::isSynchronized)
                .forEach(method -> source.propose(keyword(source, method)));
        source.all(SynchronizedStmt.class).forEach(section -> source
                .propose(new Edit(source.start(section), source.start(section.getBody()), "")));
    }

    /** The edit that takes the word {@code synchronized} from a method. */
    static Edit keyword(Proposals source, MethodDeclaration method) {
        Modifier modifier = method.getModifiers().stream().filter(m -> m.getKeyword() == Modifier.Keyword.SYNCHRONIZED)
                .findFirst().orElseThrow();
        return source.replace(modifier, "");
    }

    private static void dropLock(Proposals source) {
        source.all(MethodDeclaration.class).forEach(method -> {
            Map<String, List<Edit>> byLock = new LinkedHashMap<>();
            method.findAll(MethodCallExpr.class).stream()
                    .filter(call -> call.getNameAsString().equals("lock") || call.getNameAsString().equals("unlock")
                            || call.getNameAsString().equals("lockInterruptibly"))
                    .forEach(call -> Proposals.statement(call)
                            .ifPresent(statement -> byLock
                                    .computeIfAbsent(call.getScope().map(source::text).orElse("this"),
                                            lock -> new ArrayList<>())
                                    .add(source.drop(statement))));
            byLock.values().stream().filter(edits -> edits.size() > 1).forEach(source::propose);
        });
    }

    private static void dropUnlock(Proposals source) {
        source.callStatements("unlock", "unlockRead", "unlockWrite").forEach(call -> source.propose(source.drop(call)));
    }

    private static void unlockOutsideFinally(Proposals source) {
        source.all(TryStmt.class)
                .filter(attempt -> attempt.getFinallyBlock().isPresent() && attempt.getCatchClauses().isEmpty()
                        && attempt.getResources().isEmpty())
                .forEach(attempt -> {
                    var block = attempt.getTryBlock();
                    var last = attempt.getFinallyBlock().orElseThrow();
                    source.propose(new Edit(source.start(attempt), source.start(block), ""),
                            source.replaceBetween(block, last, " "));
                });
    }

    private static void lockPerCall(Proposals source) {
        source.all(SynchronizedStmt.class)
                .forEach(section -> source.propose(source.replace(section.getExpression(), "new Object()")));
    }

    private static void swapLocks(Proposals source) {
        source.all(SynchronizedStmt.class)
                .forEach(outer -> outer.getBody().findFirst(SynchronizedStmt.class).ifPresent(
                        inner -> source.propose(swap(source, outer.getExpression(), inner.getExpression()))));
        source.neighbours((first, second) -> {
            List<Expression> receivers = Stream.of(first, second).filter(s -> s.isExpressionStmt())
                    .map(s -> s.asExpressionStmt().getExpression()).filter(Expression::isMethodCallExpr)
                    .map(Expression::asMethodCallExpr).filter(call -> call.getNameAsString().startsWith("lock"))
                    .flatMap(call -> call.getScope().stream()).toList();
            if (receivers.size() == 2) {
                source.propose(swap(source, receivers.getFirst(), receivers.getLast()));
            }
        });
    }

    private static List<Edit> swap(Proposals source, Expression first, Expression second) {
        return List.of(source.replace(first, source.text(second)), source.replace(second, source.text(first)));
    }

    /** An order is made by {@code min} and {@code max}, or by conditional expressions with the same condition. */
    private static void dropOrder(Proposals source) {
        source.all(MethodDeclaration.class).forEach(method -> {
            List<Edit> ends = new ArrayList<>();
            method.findAll(MethodCallExpr.class).stream().filter(call -> call.getArguments().size() == 2)
                    .forEach(call -> {
                        if (call.getNameAsString().equals("min")) {
                            ends.add(source.replace(call, source.text(call.getArgument(0))));
                        } else if (call.getNameAsString().equals("max")) {
                            ends.add(source.replace(call, source.text(call.getArgument(1))));
                        }
                    });
            if (ends.size() > 1) {
                source.propose(ends);
            }
            Map<String, List<Edit>> conditions = new LinkedHashMap<>();
            method.findAll(ConditionalExpr.class).stream().filter(choice -> choice.getCondition().isBinaryExpr())
                    .forEach(choice -> conditions
                            .computeIfAbsent(source.text(choice.getCondition()), text -> new ArrayList<>())
                            .add(source.replace(choice, source.text(choice.getThenExpr()))));
            conditions.values().stream().filter(edits -> edits.size() > 1).forEach(source::propose);
        });
    }
}
