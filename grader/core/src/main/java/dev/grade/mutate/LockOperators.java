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
import java.util.Set;
import java.util.stream.Collectors;
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

    /**
     * An order is made by two expressions that choose between the same two values, each the one that the other does not
     * take: {@code min} and {@code max}, or two conditional expressions. One of them alone computes something else.
     */
    private static void dropOrder(Proposals source) {
        source.all(MethodDeclaration.class).forEach(method -> {
            List<Choice> ends = method.findAll(MethodCallExpr.class).stream()
                    .filter(call -> Set.of("min", "max").contains(call.getNameAsString())
                            && call.getArguments().size() == 2)
                    .map(call -> new Choice(call.getNameAsString(), call, call.getArgument(0), call.getArgument(1),
                            call.getNameAsString().equals("max")))
                    .toList();
            propose(source, ends);
            method.findAll(ConditionalExpr.class).stream().filter(choice -> choice.getCondition().isBinaryExpr())
                    .collect(Collectors.groupingBy(choice -> source.text(choice.getCondition()), LinkedHashMap::new,
                            Collectors.mapping(choice -> new Choice(source.text(choice.getThenExpr()), choice,
                                    choice.getThenExpr(), choice.getElseExpr(), false), Collectors.toList())))
                    .values().forEach(choices -> propose(source, choices));
        });
    }

    /** @param takes what tells this one from its counterpart */
    private record Choice(String takes, Expression whole, Expression first, Expression second, boolean mistakenSecond) {
        Set<String> values(Proposals source) {
            return Set.copyOf(List.of(source.text(first), source.text(second)));
        }
    }

    private static void propose(Proposals source, List<Choice> choices) {
        List<Edit> edits = choices.stream()
                .filter(one -> choices.stream().anyMatch(other -> !one.takes().equals(other.takes())
                        && one.values(source).equals(other.values(source))))
                .map(one -> source.replace(one.whole(),
                        source.text(one.mistakenSecond() ? one.second() : one.first())))
                .toList();
        if (!edits.isEmpty()) {
            source.propose(edits);
        }
    }
}
