package dev.grade.inspect.flow;

import com.github.javaparser.ast.expr.Expression;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.resolve.Called;
import dev.grade.inspect.source.Platform;
import dev.grade.inspect.source.ProjectType;
import dev.grade.inspect.source.Types;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The calls that hand a function to another thread, and the class of that thread. */
final class EntryPoints {

    private static final Set<String> EXECUTES = Set.of("execute", "submit", "invokeAll", "invokeAny", "schedule",
            "scheduleAtFixedRate", "scheduleWithFixedDelay");
    private static final Set<String> FORKS = Set.of("fork", "invoke", "invokeAll");
    private static final Set<String> PRIMITIVES = Set.of("boolean", "byte", "short", "int", "long", "char", "float",
            "double");
    private static final Set<String> BUILDER = Set.of("start", "unstarted");
    private static final List<String> SUBSCRIBER = List.of("onSubscribe", "onNext", "onError", "onComplete");
    private static final List<String> COMPLETION = List.of("completed", "failed");

    private final Program program;
    private final Values values;
    private final Pools pools;
    private final Stages stages;
    private final Callees callees;
    private final InspectOptions options;
    private final Types types;
    private final LibraryThreads libraries;
    private final MainThread mainThread;
    private final ChannelGroups groups;
    private final WebServers servers;

    EntryPoints(Program program, Values values, Pools pools, Stages stages, Callees callees, InspectOptions options) {
        this.program = program;
        this.values = values;
        this.pools = pools;
        this.stages = stages;
        this.callees = callees;
        this.options = options;
        this.types = program.types();
        this.libraries = new LibraryThreads(program, values, options);
        this.mainThread = new MainThread(program, values);
        this.groups = new ChannelGroups(program, values, pools);
        this.servers = new WebServers(program, values, pools);
    }

    /** Adds the edges of an entry point; answers whether the call is one, and needs no other edges. */
    boolean link(Site site, Called called, Set<Edge> edges) {
        String owner = called.owner();
        String name = called.name();
        if (Names.matches(options.eventLoops(), called, types) || isLoopType(called)) {
            String loop = owner.substring(owner.lastIndexOf('.') + 1);
            functions(site, called, RunsOn.loop("the event loop " + loop, null), edges);
            return true;
        }
        var main = mainThread.of(site, called);
        if (main.isPresent()) {
            functions(site, called, main.get(), edges);
            return true;
        }
        if (program.declared(called) != null) {
            return false;
        }
        if (types.isA(owner, Stages.STAGE)) {
            return stage(site, called, edges);
        }
        var library = libraries.of(site, called);
        if (library.isPresent()) {
            functions(site, called, library.get(), edges);
            return true;
        }
        if (types.isA(owner, "java.util.concurrent.ForkJoinTask") && FORKS.contains(name)) {
            forks(site, name, edges);
            return true;
        }
        if (name.equals("invoke") && types.isA(owner, "java.util.concurrent.ForkJoinPool")) {
            return executes(site, called, edges);
        }
        if (EXECUTES.contains(name) && types.isA(owner, "java.util.concurrent.Executor")) {
            return executes(site, called, edges);
        }
        if (name.equals("submit") && types.isA(owner, "java.util.concurrent.CompletionService")) {
            return completionService(site, called, edges);
        }
        return platform(site, called, edges);
    }

    private boolean platform(Site site, Called called, Set<Edge> edges) {
        String owner = called.owner();
        String name = called.name();
        RunsOn thread = null;
        if (owner.equals("java.util.Timer") && name.startsWith("schedule")) {
            thread = RunsOn.timer(null);
        } else if (name.equals("startVirtualThread")
                || (name.equals("fork") && owner.contains("StructuredTaskScope"))) {
            thread = RunsOn.VIRTUAL;
        } else if (owner.startsWith("java.lang.Thread.Builder") && BUILDER.contains(name)) {
            thread = isVirtual(site) ? RunsOn.VIRTUAL : RunsOn.PLATFORM;
        } else if (types.isA(owner, "java.util.concurrent.ThreadFactory") && name.equals("newThread")) {
            thread = isVirtual(site) ? RunsOn.VIRTUAL : RunsOn.PLATFORM;
        } else if (name.equals("start") && types.isA(owner, "java.lang.Thread")) {
            return started(site, edges);
        } else if (name.equals("invokeLater") || name.equals("runLater") || name.equals("invokeAndWait")
                || isListener(owner, name)) {
            thread = UserInterface.THREAD;
        } else if (name.startsWith("select") && types.isA(owner, "java.nio.channels.Selector")
                && !site.arguments().isEmpty()) {
            thread = RunsOn.loop("the selector loop", null);
        } else if (name.equals("addShutdownHook")) {
            return true;
        } else if (owner.equals("java.net.http.HttpClient") && name.startsWith("send")) {
            thread = RunsOn.loop("a thread of the HTTP client", null);
        }
        if (thread != null) {
            functions(site, called, thread, edges);
            return true;
        }
        return callbacks(site, called, edges);
    }

    private boolean callbacks(Site site, Called called, Set<Edge> edges) {
        if (servers.takes(called)) {
            servers.of(site).forEach(t -> functions(site, called, t, edges));
            return true;
        }
        if (called.owner().startsWith("java.nio.channels.Asynchronous")) {
            RunsOn thread = groups.of(site);
            site.arguments().forEach(a -> add(site, callees.callbacks(a, COMPLETION), thread, edges));
            return false;
        }
        boolean subscribes = called.name().equals("subscribe")
                && types.isA(called.owner(), "java.util.concurrent.Flow.Publisher");
        if (subscribes && !site.arguments().isEmpty()) {
            publisher(site).forEach(t -> add(site, callees.callbacks(site.arguments().getFirst(), SUBSCRIBER), t,
                    edges));
            return true;
        }
        if (called.name().equals("consume") && called.owner().endsWith("SubmissionPublisher")) {
            publisher(site).forEach(t -> functions(site, called, t, edges));
            return true;
        }
        return false;
    }

    private static boolean isListener(String owner, String name) {
        return name.startsWith("add") && name.endsWith("Listener")
                && (owner.startsWith("java.awt.") || owner.startsWith("javax.swing.") || owner.startsWith("javafx."));
    }

    private boolean isVirtual(Site site) {
        return (site.called() != null && site.called().owner().endsWith("OfVirtual"))
                || (site.receiver() != null && pools.isVirtual(site.receiver()));
    }

    private boolean isLoopType(Called called) {
        ProjectType type = types.byId(called.owner());
        return type != null && Annotations.isMarked(type.node(), "EventLoop");
    }

    private boolean stage(Site site, Called called, Set<Edge> edges) {
        String name = called.name();
        if (name.equals("supplyAsync") || name.equals("runAsync") || name.equals("completeAsync")) {
            continuation(site, called, 0, stages.executor(site, 1), edges);
            return true;
        }
        if (!Stages.isChaining(name)) {
            return false;
        }
        int function = Stages.WITH_OTHER.contains(name) ? 1 : 0;
        Set<Stages.Completer> completers = new LinkedHashSet<>();
        if (name.endsWith("Async")) {
            completers.addAll(stages.executor(site, function + 1));
        } else {
            if (site.receiver() != null) {
                completers.addAll(stages.of(site.receiver()));
            }
            if (function == 1 && !site.arguments().isEmpty()) {
                completers.addAll(stages.of(site.arguments().getFirst()));
            }
        }
        continuation(site, called, function, completers, edges);
        return true;
    }

    private void continuation(Site site, Called called, int index, Set<Stages.Completer> completers, Set<Edge> edges) {
        if (index >= site.arguments().size()) {
            return;
        }
        Expression argument = site.arguments().get(index);
        List<Subject> passed = site.receiver() == null ? List.of() : List.of(new Subject.ResultOf(site.receiver()));
        for (Function function : callees.functions(argument, parameter(called, index))) {
            for (Stages.Completer completer : completers) {
                switch (completer) {
                    case Stages.Completer.On(RunsOn thread) -> edges.add(Edge.entry(site, function, passed, thread));
                    case Stages.Completer.Already() -> edges.add(Edge.indirect(site, function, passed));
                    case Stages.Completer.At(Site complete) -> edges.add(Edge.indirect(complete, function, passed));
                    case Stages.Completer.Through(Function execute) ->
                        edges.add(Edge.indirect(site, execute, List.of(new Subject.Of(argument))));
                }
            }
        }
    }

    private boolean executes(Site site, Called called, Set<Edge> edges) {
        if (site.receiver() != null && site.isReference()) {
            var handed = handed(site);
            for (Pools.Dispatch dispatch : pools.of(site.receiver())) {
                switch (dispatch) {
                    case Pools.Dispatch.On(RunsOn thread) -> add(site, handed, thread, edges);
                    case Pools.Dispatch.Through(Function execute) ->
                        edges.add(Edge.call(site, execute, List.of(new Subject.Handed(site.in(), 0))));
                }
            }
            return true;
        }
        if (site.receiver() == null || site.arguments().isEmpty()) {
            return false;
        }
        Expression task = site.arguments().getFirst();
        var tasks = new LinkedHashSet<>(callees.functions(task, parameter(called, 0)));
        values.contents().of(task).forEach(v -> callees.functions(v, null, tasks));
        for (Pools.Dispatch dispatch : pools.of(site.receiver())) {
            switch (dispatch) {
                case Pools.Dispatch.On(RunsOn thread) -> add(site, tasks, thread, edges);
                case Pools.Dispatch.Through(Function execute) ->
                    edges.add(Edge.call(site, execute, List.of(new Subject.Of(task))));
            }
        }
        return true;
    }

    private boolean completionService(Site site, Called called, Set<Edge> edges) {
        if (site.receiver() == null) {
            return false;
        }
        for (Value value : values.of(site.receiver())) {
            if (value instanceof Value.Made(Site made, String type) && !made.arguments().isEmpty()) {
                for (Pools.Dispatch dispatch : pools.of(made.arguments().getFirst())) {
                    if (dispatch instanceof Pools.Dispatch.On(RunsOn thread)) {
                        functions(site, called, thread, edges);
                    }
                }
            }
        }
        return true;
    }

    private boolean started(Site site, Set<Edge> edges) {
        if (site.receiver() == null) {
            return false;
        }
        for (Value value : values.of(site.receiver())) {
            if (value instanceof Value.Made(Site made, String type) && types.byId(type) != null) {
                var run = new LinkedHashSet<Function>();
                callees.callbacks(type, List.of("run"), run);
                add(site, run, RunsOn.PLATFORM, edges);
            }
        }
        return true;
    }

    // A part of a task runs where the task does; forked by others, it goes to the common pool.
    private void forks(Site site, String name, Set<Edge> edges) {
        var parts = new LinkedHashSet<Function>();
        if (site.receiver() != null) {
            parts.addAll(callees.functions(site.receiver(), null));
        }
        for (Expression argument : site.arguments()) {
            parts.addAll(callees.functions(argument, null));
            values.contents().of(argument).forEach(v -> callees.functions(v, null, parts));
        }
        ProjectType around = site.in().owner();
        boolean isInside = around != null && types.isA(around.id(), "java.util.concurrent.ForkJoinTask");
        if (isInside || name.equals("invoke")) {
            parts.forEach(f -> edges.add(Edge.indirect(site, f, List.of())));
        } else {
            add(site, parts, RunsOn.COMMON, edges);
        }
    }

    private Set<RunsOn> publisher(Site site) {
        var threads = new LinkedHashSet<RunsOn>();
        for (Value value : site.receiver() == null ? Set.<Value>of() : values.of(site.receiver())) {
            if (value instanceof Value.Made(Site made, String type) && !made.arguments().isEmpty()) {
                pools.of(made.arguments().getFirst()).forEach(d -> {
                    if (d instanceof Pools.Dispatch.On(RunsOn thread)) {
                        threads.add(thread);
                    }
                });
            }
        }
        return threads.isEmpty() ? Set.of(RunsOn.COMMON) : threads;
    }

    /** {@code new Thread(task)}, and a thread made of a subclass is linked where it is started. */
    void linkNew(Site site, Called called, Set<Edge> edges) {
        if (called.owner().equals("java.lang.Thread")) {
            functions(site, called, RunsOn.PLATFORM, edges);
        } else if (called.owner().equals("javax.swing.Timer")) {
            functions(site, called, UserInterface.THREAD, edges);
        }
    }

    /** The functions that a method reference hands on: {@code loop::execute} runs what it is called with. */
    private Set<Function> handed(Site reference) {
        var tasks = new LinkedHashSet<Function>();
        values.handed(reference.in(), 0).forEach(v -> callees.functions(v, null, tasks));
        return tasks;
    }

    private void functions(Site site, Called called, RunsOn thread, Set<Edge> edges) {
        boolean isBound = called.isStatic() || site.receiver() != null;
        if (site.isReference() && isBound) {
            add(site, handed(site), thread, edges);
        }
        for (int i = 0; i < site.arguments().size(); i++) {
            // A time is no task, whatever it was computed from.
            if ((i < called.parameters().size() && PRIMITIVES.contains(called.parameters().get(i)))
                    || isPrimitive(site.arguments().get(i))) {
                continue;
            }
            add(site, callees.functions(site.arguments().get(i), parameter(called, i)), thread, edges);
        }
    }

    private boolean isPrimitive(Expression argument) {
        String type = program.type(argument);
        return type != null && PRIMITIVES.contains(type);
    }

    private static void add(Site site, Set<Function> functions, RunsOn thread, Set<Edge> edges) {
        functions.forEach(f -> edges.add(Edge.entry(site, f, List.of(), thread)));
    }

    private static @Nullable String parameter(Called called, int index) {
        String type = index < called.parameters().size() ? called.parameters().get(index) : null;
        return type != null && (Platform.function(type) != null || type.equals("java.util.TimerTask")) ? type : null;
    }
}
