package dev.grade.inspect.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.resolve.Called;
import dev.grade.inspect.source.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who completes a stage, and so runs what is chained on it without an executor. */
public final class Stages {

    static final String STAGE = "java.util.concurrent.CompletionStage";
    static final String FUTURE = "java.util.concurrent.CompletableFuture";
    private static final int DEEPEST = 40;

    /** Methods with another stage as their first argument. */
    static final Set<String> WITH_OTHER = Set.of("thenCombine", "thenAcceptBoth", "runAfterBoth", "applyToEither",
            "acceptEither", "runAfterEither", "thenCombineAsync", "thenAcceptBothAsync", "runAfterBothAsync",
            "applyToEitherAsync", "acceptEitherAsync", "runAfterEitherAsync");
    private static final Set<String> CHAINS = Set.of("thenApply", "thenAccept", "thenRun", "thenCompose", "handle",
            "whenComplete", "exceptionally", "exceptionallyCompose");
    private static final Set<String> KNOWN = Set.of("completedFuture", "completedStage", "failedFuture", "failedStage");
    private static final Set<String> SAME = Set.of("orTimeout", "completeOnTimeout", "copy", "minimalCompletionStage",
            "toCompletableFuture");

    private final Program program;
    private final Values values;
    private final Pools pools;
    private final InspectOptions options;
    private final List<Site> completions = new ArrayList<>();

    Stages(Program program, Values values, Pools pools, InspectOptions options) {
        this.program = program;
        this.values = values;
        this.pools = pools;
        this.options = options;
        for (Function function : program.functions()) {
            function.sites().stream().filter(this::isCompletion).forEach(completions::add);
        }
    }

    private boolean isCompletion(Site site) {
        Called called = site.called();
        return called != null && called.name().startsWith("complete") && !called.isStatic()
                && !called.name().equals("completeOnTimeout") && program.types().isA(called.owner(), FUTURE);
    }

    /** Who runs a continuation. */
    sealed interface Completer {

        /** A thread of that class. */
        record On(RunsOn thread) implements Completer {
        }

        /** Code of the sources that completes the stage. */
        record At(Site site) implements Completer {
        }

        /** An executor of the sources. */
        record Through(Function execute) implements Completer {
        }

        /** The stage is complete already: the code that chains runs the continuation itself. */
        record Already() implements Completer {
        }
    }

    static boolean isStage(String type, Types types) {
        return types.isA(type, STAGE);
    }

    /** Whether a method answers a stage that completes with its receiver. */
    public static boolean isSame(String name) {
        return SAME.contains(name);
    }

    /** Whether a method goes on as soon as one of two stages is complete. */
    public static boolean isEither(String name) {
        return name.contains("Either");
    }

    /** Whether a method waits for its receiver and for its first argument. */
    public static boolean waitsForBoth(String name) {
        return WITH_OTHER.contains(name) && !isEither(name);
    }

    /** Whether a chaining method's stage is complete only if its receiver is. */
    public static boolean isChainingAll(String name) {
        return isChaining(name) && !isEither(name);
    }

    /** Whether a method of a stage takes a function to be run when it completes. */
    public static boolean isChaining(String name) {
        String plain = name.endsWith("Async") ? name.substring(0, name.length() - 5) : name;
        return CHAINS.contains(plain) || WITH_OTHER.contains(plain);
    }

    Set<Completer> of(Expression stage) {
        var found = new LinkedHashSet<Completer>();
        add(stage, found, Collections.newSetFromMap(new IdentityHashMap<>()));
        return found;
    }

    private void add(Expression stage, Set<Completer> found, Set<Node> seen) {
        for (Value value : values.of(stage)) {
            switch (value) {
                case Value.Returned(Site site) -> {
                    if (seen.add(site.node()) && seen.size() < DEEPEST) {
                        returned(site, found, seen);
                    }
                }
                case Value.Made(Site site, String type) -> made(value, found);
                default -> found.add(new Completer.On(RunsOn.COMPLETER));
            }
        }
        if (found.isEmpty()) {
            found.add(new Completer.On(RunsOn.COMPLETER));
        }
    }

    private void made(Value future, Set<Completer> found) {
        boolean any = false;
        for (Site completion : completions) {
            if (completion.receiver() != null && values.of(completion.receiver()).contains(future)) {
                any = true;
                if (completion.called() != null && completion.called().name().equals("completeAsync")) {
                    found.addAll(executor(completion, 1));
                } else {
                    found.add(new Completer.At(completion));
                }
            }
        }
        if (!any) {
            found.add(new Completer.On(RunsOn.COMPLETER));
        }
    }

    private void returned(Site site, Set<Completer> found, Set<Node> seen) {
        Called called = site.called();
        if (called == null || !isStage(called.returns(), program.types())) {
            found.add(new Completer.On(RunsOn.COMPLETER));
            return;
        }
        String name = called.name();
        String onLoop = Names.setting(options.loopStages().keySet(), called.owner(), name, program.types());
        if (onLoop != null) {
            found.add(new Completer.On(RunsOn.loop(options.loopStages().getOrDefault(onLoop, ""), null)));
        } else if (KNOWN.contains(name)) {
            found.add(new Completer.Already());
        } else if (name.equals("supplyAsync") || name.equals("runAsync") || name.equals("completeAsync")) {
            found.addAll(executor(site, 1));
        } else if (name.equals("allOf") || name.equals("anyOf")) {
            site.arguments().forEach(a -> add(a, found, seen));
        } else if (site.receiver() != null && SAME.contains(name)) {
            add(site.receiver(), found, seen);
        } else if (site.receiver() != null && isChaining(name)) {
            chained(site, name, found, seen);
        } else if (program.types().isA(called.owner(), "java.net.http.HttpClient")) {
            found.add(new Completer.On(new RunsOn(RunsOn.Kind.COMPLETER, "a thread of the HTTP client", null, 0)));
        } else {
            found.add(new Completer.On(RunsOn.COMPLETER));
        }
    }

    private void chained(Site site, String name, Set<Completer> found, Set<Node> seen) {
        boolean composes = name.startsWith("thenCompose") || name.startsWith("exceptionallyCompose");
        if (composes) {
            var inner = new LinkedHashSet<Completer>();
            inner(site, inner, seen);
            boolean already = inner.removeIf(c -> c instanceof Completer.Already);
            found.addAll(inner);
            if (!already && !inner.isEmpty()) {
                return;
            }
        }
        if (name.endsWith("Async")) {
            found.addAll(executor(site, WITH_OTHER.contains(name) ? 2 : 1));
        } else if (site.receiver() != null) {
            add(site.receiver(), found, seen);
            if (WITH_OTHER.contains(name)) {
                add(site.arguments().getFirst(), found, seen);
            }
        }
    }

    private void inner(Site site, Set<Completer> found, Set<Node> seen) {
        for (Value value : values.of(site.arguments().getFirst())) {
            if (value instanceof Value.Code(Function function)) {
                values.results(function).forEach(r -> add(r, found, seen));
            }
        }
    }

    /** Who runs a function handed over with an executor at that place, or without one. */
    Set<Completer> executor(Site site, int index) {
        var found = new LinkedHashSet<Completer>();
        if (site.arguments().size() <= index) {
            found.add(new Completer.On(defaultExecutor(site)));
            return found;
        }
        for (Pools.Dispatch dispatch : pools.of(site.arguments().get(index))) {
            found.add(switch (dispatch) {
                case Pools.Dispatch.On(RunsOn thread) -> new Completer.On(thread);
                case Pools.Dispatch.Through(Function execute) -> new Completer.Through(execute);
            });
        }
        return found;
    }

    // A subclass of CompletableFuture may have a default executor of its own.
    private RunsOn defaultExecutor(Site site) {
        Called called = site.called();
        String type = site.receiver() == null || called == null ? null : program.type(site.receiver());
        if (type != null) {
            for (String ancestor : program.types().ancestors(type)) {
                var project = program.types().byId(ancestor);
                if (project != null) {
                    for (var method : project.methods()) {
                        if (method.getNameAsString().equals("defaultExecutor")) {
                            Function function = program.byNode(method);
                            var results = function == null ? List.<Expression>of() : values.results(function);
                            for (Expression result : results) {
                                for (Pools.Dispatch dispatch : pools.of(result)) {
                                    if (dispatch instanceof Pools.Dispatch.On(RunsOn thread)) {
                                        return thread;
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        return RunsOn.COMMON;
    }
}
