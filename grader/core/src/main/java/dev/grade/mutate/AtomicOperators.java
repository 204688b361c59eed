package dev.grade.mutate;

import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.List;
import java.util.Map;

/** Steps that were one, taken apart. Each stays an expression, so that it fits wherever the call stood. */
final class AtomicOperators {
    private static final Map<String, String> COUNTING = Map.of("incrementAndGet", "+ 1", "decrementAndGet", "- 1",
            "getAndIncrement", "+ 1", "getAndDecrement", "- 1");

    static final List<Operator> ALL = List.of(
            new Operator("cas-to-get-set", "compares and sets in two steps", AtomicOperators::cas),
            new Operator("count-in-two-steps", "reads a counter and sets it in two steps", AtomicOperators::count),
            new Operator("put-in-two-steps", "looks whether something is there and puts it in two steps",
                    AtomicOperators::put));

    private AtomicOperators() {
    }

    private static void cas(Proposals source) {
        source.calls("compareAndSet", "weakCompareAndSetPlain", "weakCompareAndSet").filter(
                call -> call.getArguments().size() == 2 && call.getScope().isPresent()).forEach(call -> {
                    String on = source.text(call.getScope().orElseThrow());
                    source.propose(source.replace(call, "(" + on + ".get() == (" + source.text(call.getArgument(0))
                            + ") && " + happens(on + ".getAndSet(" + source.text(call.getArgument(1)) + ")") + ")"));
                });
    }

    private static void count(Proposals source) {
        COUNTING.forEach((name, change) -> source.calls(name)
                .filter(call -> call.getArguments().isEmpty() && call.getScope().isPresent()).forEach(call -> {
                    String on = source.text(call.getScope().orElseThrow());
                    source.propose(source.replace(call, Proposals.statement(call).isPresent()
                            ? on + ".set(" + on + ".get() " + change + ")"
                            : counted(on, change, name.startsWith("getAnd"))));
                }));
    }

    private static String counted(String on, String change, boolean old) {
        String back = change.startsWith("+") ? " - 1" : " + 1";
        return "(" + happens(on + ".getAndSet(" + on + ".get() " + change + ")") + " ? " + on + ".get()"
                + (old ? back : "") + " : 0)";
    }

    private static void put(Proposals source) {
        source.calls("putIfAbsent").filter(call -> call.getScope().isPresent()).forEach(call -> {
            String map = source.text(call.getScope().orElseThrow());
            String key = source.text(call.getArgument(0));
            source.propose(
                    source.replace(call, "(" + map + ".containsKey(" + key + ") ? " + map + ".get(" + key + ") : "
                            + map + ".put(" + key + ", " + source.text(call.getArgument(1)) + "))"));
        });
        source.calls("add").filter(call -> Proposals.statement(call).isEmpty() && call.getScope().isPresent()
                && call.getArguments().size() == 1).forEach(call -> addIfAbsent(source, call));
    }

    private static void addIfAbsent(Proposals source, MethodCallExpr call) {
        String set = source.text(call.getScope().orElseThrow());
        String element = source.text(call.getArgument(0));
        source.propose(source.replace(call,
                "(!" + set + ".contains(" + element + ") && (" + set + ".add(" + element + ") || true))"));
    }

    /** An expression that is true, after {@code effect} has been evaluated. */
    private static String happens(String effect) {
        return "(java.util.Objects.hashCode(" + effect + ") == 0 || true)";
    }
}
