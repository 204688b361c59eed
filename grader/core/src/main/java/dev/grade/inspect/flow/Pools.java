package dev.grade.inspect.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.resolve.Called;
import dev.grade.inspect.source.Place;
import dev.grade.inspect.source.ProjectType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which threads an executor runs its tasks on, by where the executor comes from. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
public final class Pools {

    private static final Set<String> OFFLOADING = Set.of("blocking", "io", "worker", "workers", "db", "jdbc", "disk");
    private static final Set<String> PLAIN = Set.of("Executor", "ExecutorService");
    private static final Set<String> LOOPING = Set.of("loop", "event", "netty", "ui");

    private final Program program;
    private final Values values;
    private final InspectOptions options;
    private final Annotations annotations;
    private final Set<Node> delaying = Collections.newSetFromMap(new IdentityHashMap<>());

    Pools(Program program, Values values, InspectOptions options) {
        this.program = program;
        this.values = values;
        this.options = options;
        this.annotations = Annotations.in(program, options);
    }

    /** What an executor does with a task. */
    public sealed interface Dispatch {

        /** It runs it on such a thread. */
        record On(RunsOn thread) implements Dispatch {
        }

        /** It is code of the sources: its own {@code execute} shows what it does. */
        record Through(Function execute) implements Dispatch {
        }
    }

    /** What the executor that an expression stands for does with a task; never empty. */
    public Set<Dispatch> of(Expression executor) {
        var found = new LinkedHashSet<Dispatch>();
        configured(values.assignments().variable(executor), program.type(executor), found);
        if (!found.isEmpty()) {
            return found;
        }
        for (Value value : values.of(executor)) {
            found.addAll(of(value));
        }
        boolean isUnknown = found.isEmpty()
                || found.stream().allMatch(d -> d instanceof Dispatch.On on && on.thread() == RunsOn.UNKNOWN);
        if (isUnknown) {
            found.clear();
            found.addAll(byType(executor));
        }
        return found;
    }

    private void configured(@Nullable Node variable, @Nullable String type, Set<Dispatch> found) {
        for (String name : names(variable, type)) {
            InspectOptions.ExecutorClass known = options.executors().get(name);
            if (known != null) {
                found.add(new Dispatch.On(switch (known) {
                    case LOOP -> RunsOn.loop("the event loop", null);
                    case COMMON -> RunsOn.COMMON;
                    case OFFLOAD -> RunsOn.pool(0, null);
                    case SINGLE -> RunsOn.pool(1, null);
                    case VIRTUAL -> RunsOn.VIRTUAL;
                }));
            }
        }
        if (variable != null && found.isEmpty()) {
            if (Annotations.isMarked(variable, "NonBlockingExecutor")) {
                found.add(new Dispatch.On(RunsOn.loop("an executor marked @NonBlockingExecutor", null)));
            } else if (Annotations.isMarked(variable, "ForUiThread")) {
                found.add(new Dispatch.On(MainThread.THREAD));
            } else if (annotations.isExcused(variable, "BlockingExecutor")
                    || annotations.isExcused(variable, "ForNonUiThread")) {
                found.add(new Dispatch.On(RunsOn.pool(0, null)));
            }
        }
    }

    private static List<String> names(@Nullable Node variable, @Nullable String type) {
        var names = new ArrayList<String>();
        if (variable instanceof NodeWithSimpleName<?> named) {
            names.add(named.getNameAsString());
        }
        if (variable instanceof Parameter parameter
                && parameter.getParentNode().orElse(null) instanceof CallableDeclaration<?> callable) {
            String owner = callable.getParentNode().orElse(null) instanceof TypeDeclaration<?> around
                    ? around.getNameAsString()
                    : "";
            String method = callable instanceof ConstructorDeclaration ? "" : "#" + callable.getNameAsString();
            names.add(owner + method + "(" + callable.getParameters().indexOf(parameter) + ")");
        }
        if (type != null) {
            names.add(type);
            names.add(type.substring(type.lastIndexOf('.') + 1));
        }
        return names;
    }

    private Set<Dispatch> of(Value value) {
        return switch (value) {
            case Value.Code(Function function) -> Set.of(new Dispatch.Through(function));
            case Value.Made(Site site, String type) -> made(site, type);
            case Value.Returned(Site site) -> Set.of(new Dispatch.On(returned(site)));
            case Value.Unset(Node declaration) -> unset(declaration);
            case Value.Other ignored -> Set.of();
        };
    }

    private Set<Dispatch> unset(Node declaration) {
        var found = new LinkedHashSet<Dispatch>();
        configured(declaration, null, found);
        return found;
    }

    private Set<Dispatch> made(Site site, String type) {
        ProjectType project = program.types().byId(type);
        if (project != null) {
            Set<Dispatch> own = executesOf(List.of(project));
            if (!own.isEmpty()) {
                return own;
            }
        }
        Place at = site.place();
        var types = program.types();
        if (types.isA(type, "java.util.concurrent.ScheduledThreadPoolExecutor")) {
            int n = count(site, 0);
            return Set.of(new Dispatch.On(n == 1 ? RunsOn.timer(at) : RunsOn.pool(n, at)));
        }
        if (types.isA(type, "java.util.concurrent.ThreadPoolExecutor")) {
            return Set.of(new Dispatch.On(RunsOn.pool(count(site, 1), at)));
        }
        if (types.isA(type, "java.util.concurrent.ForkJoinPool")) {
            return Set.of(new Dispatch.On(RunsOn.pool(count(site, 0), at)));
        }
        return Set.of();
    }

    private int count(Site site, int argument) {
        if (site.arguments().size() <= argument) {
            return 0;
        }
        OptionalLong n = Constants.number(site.arguments().get(argument), program);
        return n.isPresent() && n.getAsLong() < Integer.MAX_VALUE ? (int) n.getAsLong() : 0;
    }

    private RunsOn returned(Site site) {
        Called called = site.called();
        if (called == null) {
            return RunsOn.UNKNOWN;
        }
        Place at = site.place();
        return switch (called.name()) {
            case "newCachedThreadPool", "newWorkStealingPool" -> RunsOn.pool(0, at);
            case "newVirtualThreadPerTaskExecutor" -> RunsOn.VIRTUAL;
            case "newThreadPerTaskExecutor" ->
                isVirtual(site.arguments().getFirst()) ? RunsOn.VIRTUAL : RunsOn.pool(0, at);
            case "newFixedThreadPool" -> RunsOn.pool(count(site, 0), at);
            case "newSingleThreadExecutor" -> RunsOn.pool(1, at);
            case "newSingleThreadScheduledExecutor" -> timer(site, at);
            case "newScheduledThreadPool" ->
                count(site, 0) == 1 ? timer(site, at) : RunsOn.pool(count(site, 0), at);
            case "commonPool", "asyncCommonPool", "defaultExecutor" -> RunsOn.COMMON;
            case "delayedExecutor" -> delayed(site);
            default -> RunsOn.UNKNOWN;
        };
    }

    // Kept as a plain executor it plans nothing for later: one thread with a queue, as many use it for input and output.
    private static RunsOn timer(Site site, Place at) {
        boolean isPlain = site.node().getParentNode().orElse(null) instanceof VariableDeclarator variable
                && PLAIN.contains(variable.getTypeAsString())
                && words(variable.getNameAsString()).noneMatch(LOOPING::contains);
        return isPlain ? RunsOn.pool(1, at) : RunsOn.timer(at);
    }

    /** Whether whoever wrote the source calls an executor a loop. */
    public boolean isCalledLoop(Expression executor) {
        return values.assignments().variable(executor) instanceof NodeWithSimpleName<?> named
                && words(named.getNameAsString()).anyMatch(LOOPING::contains);
    }

    private static Stream<String> words(String name) {
        return Arrays.stream(name.split("(?=[A-Z])|_", -1)).map(word -> word.toLowerCase(Locale.ROOT));
    }

    private RunsOn delayed(Site site) {
        if (site.arguments().size() < 3) {
            return RunsOn.COMMON;
        }
        // executor = delayedExecutor(1, SECONDS, executor): made of itself, it tells nothing.
        if (!delaying.add(site.node())) {
            return RunsOn.UNKNOWN;
        }
        try {
            return of(site.arguments().get(2)).stream()
                    .map(d -> d instanceof Dispatch.On on ? on.thread() : RunsOn.UNKNOWN).findFirst()
                    .orElse(RunsOn.UNKNOWN);
        } finally {
            delaying.remove(site.node());
        }
    }

    /** Whether a thread factory or builder makes virtual threads. */
    boolean isVirtual(Expression factory) {
        return isVirtual(factory, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    // builder = builder.name("x"): what it was made of is asked once.
    private boolean isVirtual(Expression factory, Set<Node> seen) {
        if (program.isA(factory, "java.lang.Thread.Builder.OfVirtual")) {
            return true;
        }
        for (Value value : values.of(factory)) {
            if (value instanceof Value.Returned(Site site) && site.called() != null && seen.add(site.node())) {
                if (site.called().name().equals("ofVirtual")
                        || (site.receiver() != null && isVirtual(site.receiver(), seen))) {
                    return true;
                }
            }
        }
        return false;
    }

    private Set<Dispatch> byType(Expression executor) {
        String type = program.type(executor);
        if (type != null) {
            Set<Dispatch> own = executesOf(program.types().descendants(type));
            if (program.types().byId(type) != null && !own.isEmpty()) {
                return own;
            }
        }
        return Set.of(new Dispatch.On(hinted(executor)));
    }

    private RunsOn hinted(Expression executor) {
        Node variable = values.assignments().variable(executor);
        boolean isNamed = variable instanceof VariableDeclarator || variable instanceof Parameter;
        String name = isNamed && variable instanceof NodeWithSimpleName<?> named ? named.getNameAsString() : "";
        String hint = words(name).filter(word -> OFFLOADING.contains(word) || LOOPING.contains(word)).findFirst()
                .orElse("");
        if (OFFLOADING.contains(hint)) {
            return RunsOn.pool(0, null);
        }
        return LOOPING.contains(hint)
                ? new RunsOn(RunsOn.Kind.UNKNOWN, "an executor called `" + name + "`", null, 0)
                : RunsOn.UNKNOWN;
    }

    private Set<Dispatch> executesOf(Iterable<ProjectType> types) {
        var found = new LinkedHashSet<Dispatch>();
        for (ProjectType type : types) {
            for (MethodDeclaration method : type.methods()) {
                Function function = program.byNode(method);
                if (function != null && method.getNameAsString().equals("execute")
                        && method.getParameters().size() == 1 && method.getBody().isPresent()) {
                    found.add(new Dispatch.Through(function));
                }
            }
        }
        return found;
    }
}
