package dev.grade.inspect.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.resolve.Called;
import dev.grade.inspect.source.Libraries;
import dev.grade.inspect.source.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** On which thread asynchronous libraries run the functions that they are given: Reactor, RxJava, Mutiny, Vert.x, Netty. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class LibraryThreads {

    private static final Pattern OFFLOADING = Pattern.compile(
            "boundedElastic|\\belastic\\(|newBoundedElastic|newElastic|Schedulers\\.io\\(|newThread|fromExecutor|Schedulers\\.from\\("
                    + "|[wW]orkerPool|[vV]irtual");
    private static final Pattern SERVING = Pattern
            .compile("parallel|newParallel|newSingle|single\\(|computation|immediate|trampoline|mainThread|EventLoop");
    private static final Pattern POOL = Pattern.compile("\\bExecutors\\.new(Single|Fixed|Cached|Scheduled)");
    private static final Pattern HINT = Pattern.compile("blocking|elastic|worker|jdbc|offload|\\bio");
    private static final int FARTHEST = 4;
    private static final Set<String> MOVES = Set.of("publishOn", "observeOn", "emitOn");
    private static final Set<String> BEGINS = Set.of("subscribeOn", "runSubscriptionOn");
    private static final Set<String> SUBSCRIBES = Set.of("subscribe", "subscribeWith", "toCompletionStage", "toFuture",
            "subscribeAsCompletionStage");
    /** What goes on, on a thread of its own, when a time is over. */
    private static final Set<String> TIMED = Set.of("delay", "delayElement", "delayElements", "delaySequence",
            "delaySubscription", "interval", "intervalRange", "timer", "debounce", "sample", "throttleLast",
            "throttleLatest", "throttleWithTimeout", "bufferTimeout", "windowTimeout");
    private static final RunsOn TIMER = RunsOn.loop("a timer thread of the reactive library", null);
    /** What makes a stream of another library's. */
    private static final Set<String> ADAPTS = Set.of("from", "fromDirect", "fromPublisher");
    private static final Set<String> WAITS = Set.of("block", "blockFirst", "blockLast", "blockOptional", "toIterable",
            "toStream", "blockingGet", "blockingFirst", "blockingLast", "blockingForEach", "blockingAwait",
            "blockingSubscribe");
    /** What subscribes to all its parts at once, on its own thread. */
    private static final Set<String> COMBINES = Set.of("when", "whenDelayError", "zip", "zipDelayError", "merge",
            "mergeDelayError", "mergeArray", "mergeWith", "zipWith", "and");
    private static final RunsOn WAITING_CALLER = new RunsOn(RunsOn.Kind.OFFLOAD,
            "the caller, which waits for the stream", null, 0);
    private static final Set<String> OFFLOADS = Set.of("executeBlocking", "blockingHandler");
    private static final Set<String> REACTIVE = Set.of("Mono", "Flux", "ParallelFlux", "Uni", "Multi", "Observable",
            "Flowable", "Single", "Maybe", "Completable");
    private static final Set<String> NETTY_EXECUTES = Set.of("execute", "submit", "schedule", "scheduleAtFixedRate",
            "scheduleWithFixedDelay");
    private static final RunsOn VERTX = RunsOn.loop("the Vert.x event loop", null);
    private static final RunsOn NETTY = RunsOn.loop("a Netty event loop", null);

    private final Program program;
    private final Types types;
    private final Values values;
    private final DecidedStreams decided;
    private final boolean isTrusted;
    private final Map<Function, List<Node>> calls = new HashMap<>();
    private @Nullable Boolean movesStreamsOfOthers;

    LibraryThreads(Program program, Values values, InspectOptions options) {
        this.program = program;
        this.types = program.types();
        this.values = values;
        this.decided = new DecidedStreams(program, values);
        this.isTrusted = options.allowComments();
    }

    /** The thread that runs the functions handed to a call; empty when the call is none of these libraries'. */
    Optional<RunsOn> of(Site site, Called called) {
        String owner = called.owner();
        String simple = owner.substring(owner.lastIndexOf('.') + 1);
        if (isReactive(owner, simple)) {
            return Optional.of(stream(site));
        }
        if (owner.startsWith(Libraries.SCHEDULER) && called.name().startsWith("schedule")
                && site.receiver() != null) {
            return Optional.of(scheduler(site.receiver()));
        }
        if (owner.startsWith("io.vertx.")) {
            return Optional.of(OFFLOADS.contains(called.name()) ? RunsOn.pool(0, null) : VERTX);
        }
        boolean nettyExecutor = NETTY_EXECUTES.contains(called.name())
                && (types.isA(owner, "io.netty.util.concurrent.EventExecutorGroup")
                        || owner.startsWith("io.netty.channel."));
        boolean nettyListener = called.name().equals("addListener")
                && (types.isA(owner, Libraries.NETTY_FUTURE) || owner.startsWith("io.netty."));
        if (nettyExecutor || nettyListener) {
            return Optional.of(isOffloadGroup(site) ? RunsOn.pool(0, null) : NETTY);
        }
        return Optional.empty();
    }

    /** Whether a call is one of a stream. */
    static boolean isReactive(@Nullable Called called) {
        return called != null
                && isReactive(called.owner(), called.owner().substring(called.owner().lastIndexOf('.') + 1));
    }

    private static boolean isReactive(String owner, String simple) {
        return (owner.startsWith("reactor.core.publisher.") || owner.startsWith("io.reactivex.")
                || owner.startsWith("rx.")
                || owner.startsWith("io.smallrye.mutiny."))
                && (REACTIVE.contains(simple) || owner.startsWith("io.smallrye.mutiny.groups."));
    }

    private boolean isOffloadGroup(Site site) {
        String type = site.receiver() == null ? null : program.type(site.receiver());
        return type != null && (type.endsWith("DefaultEventExecutorGroup") || type.endsWith("EventExecutorGroup")
                || type.endsWith("UnorderedThreadPoolEventExecutor"));
    }

    /** What moves the stream to another thread stands in the same chain of calls, as nobody writes it otherwise. */
    private RunsOn stream(Site site) {
        Expression upstream = site.receiver();
        while (upstream instanceof MethodCallExpr call) {
            String name = call.getNameAsString();
            if (MOVES.contains(name) && !call.getArguments().isEmpty()) {
                return scheduler(call.getArguments().getLast().get());
            }
            if (isTimed(call)) {
                return timer(call);
            }
            if (BEGINS.contains(name) && !call.getArguments().isEmpty()) {
                return scheduler(call.getArguments().getFirst().get());
            }
            upstream = upstream(call);
        }
        RunsOn before = site.receiver() == null ? null : begunBefore(site.receiver(), 0);
        if (before != null && (before.kind() != RunsOn.Kind.LOOP || before.equals(TIMER))) {
            return before;
        }
        Node at = site.node();
        while (at.getParentNode().orElse(null) instanceof MethodCallExpr call && goesOn(call, at)) {
            boolean begins = BEGINS.contains(call.getNameAsString()) && !call.getArguments().isEmpty();
            if (begins) {
                return scheduler(call.getArguments().getFirst().get());
            }
            if (WAITS.contains(call.getNameAsString())) {
                return WAITING_CALLER;
            }
            at = call;
        }
        // A stream that is kept in a variable first may be moved by a later statement.
        boolean movedLater = !(at.getParentNode().orElse(null) instanceof MethodCallExpr)
                && OFFLOADING.matcher(site.in().node().toString()).find()
                && site.in().node().toString().contains("subscribeOn");
        if (movedLater) {
            return RunsOn.pool(0, null);
        }
        RunsOn elsewhere = begunElsewhere(at, site.in(), 0);
        if (elsewhere != null) {
            return elsewhere;
        }
        boolean isSubscribedHere = at instanceof MethodCallExpr last && SUBSCRIBES.contains(last.getNameAsString());
        boolean isOpen = movesStreamsOfOthers() || (isTrusted && !decided.has(site, at, calls()));
        return isSubscribedHere || !isOpen ? RunsOn.STREAM : RunsOn.SUBSCRIBER;
    }

    /** Where a stream was moved before it was kept in a variable or answered by a method; null where nobody says. */
    private @Nullable RunsOn begunBefore(Expression stream, int depth) {
        Expression at = stream;
        while (at instanceof MethodCallExpr call) {
            if (MOVES.contains(call.getNameAsString()) && !call.getArguments().isEmpty()) {
                return scheduler(call.getArguments().getLast().get());
            }
            if (BEGINS.contains(call.getNameAsString()) && !call.getArguments().isEmpty()) {
                return scheduler(call.getArguments().getFirst().get());
            }
            if (isTimed(call)) {
                return timer(call);
            }
            Site site = values.site(call);
            Function own = site == null ? null : program.declared(site.called());
            if (own != null) {
                return depth > FARTHEST ? null : allBegunBefore(values.results(own), depth);
            }
            at = upstream(call);
        }
        Node variable = at == null || depth > FARTHEST ? null : values.assignments().variable(at);
        return variable == null ? null : allBegunBefore(values.assignments().to(variable), depth);
    }

    private static @Nullable Expression upstream(MethodCallExpr call) {
        return ADAPTS.contains(call.getNameAsString()) && call.getArguments().size() == 1
                ? call.getArgument(0)
                : call.getScope().orElse(null);
    }

    /** Whether a call of a stream waits for a time, and not for another stream that a function makes or that is given. */
    private boolean isTimed(MethodCallExpr call) {
        if (!TIMED.contains(call.getNameAsString()) || call.getArguments().isEmpty()) {
            return false;
        }
        Expression first = call.getArgument(0);
        return !first.isLambdaExpr() && !first.isMethodReferenceExpr() && !isStream(program.type(first));
    }

    /** The scheduler may be given; else it is one that serves all timers. */
    private RunsOn timer(MethodCallExpr call) {
        Expression last = call.getArguments().getLast().orElseThrow();
        String type = program.type(last);
        return type != null && type.contains("Scheduler") ? scheduler(last) : TIMER;
    }

    private @Nullable RunsOn allBegunBefore(List<Expression> streams, int depth) {
        RunsOn found = null;
        for (Expression stream : streams) {
            found = begunBefore(stream, depth + 1);
            if (found == null) {
                return null;
            }
        }
        return found;
    }

    /** Whether a stream is what a call goes on with: its receiver, or a part that it subscribes to together with others. */
    private static boolean goesOn(MethodCallExpr call, Node stream) {
        return call.getScope().orElse(null) == stream || (COMBINES.contains(call.getNameAsString())
                && call.getArguments().stream().anyMatch(a -> a == stream));
    }

    /** The calls on a variable that holds a stream, and itself where it is a part of another stream. */
    private List<Node> uses(Node variable) {
        var uses = new ArrayList<Node>(values.assignments().callsOn(variable));
        Function around = variable instanceof VariableDeclarator ? program.enclosing(variable) : null;
        if (around != null) {
            around.node().findAll(NameExpr.class).stream()
                    .filter(n -> n.getParentNode().orElse(null) instanceof MethodCallExpr call
                            && call.getScope().orElse(null) != n && goesOn(call, n)
                            && values.assignments().variable(n) == variable)
                    .forEach(n -> uses.add(n.getParentNode().orElseThrow()));
        }
        return uses;
    }

    /** Whether some code subscribes elsewhere to streams that it is handed: which ones, no chain of calls tells. */
    private boolean movesStreamsOfOthers() {
        if (movesStreamsOfOthers == null) {
            movesStreamsOfOthers = program.functions().stream().flatMap(f -> f.sites().stream())
                    .anyMatch(this::movesStreamOfAnother);
        }
        return movesStreamsOfOthers;
    }

    private boolean movesStreamOfAnother(Site site) {
        Called called = site.called();
        return called != null && BEGINS.contains(called.name()) && !site.arguments().isEmpty()
                && site.receiver() != null && isHandedIn(site.receiver(), 0)
                && scheduler(site.arguments().getFirst()).kind() != RunsOn.Kind.LOOP;
    }

    private boolean isHandedIn(Expression stream, int depth) {
        if (stream instanceof MethodCallExpr call) {
            return Stream.concat(call.getScope().stream(), call.getArguments().stream())
                    .anyMatch(part -> isHandedIn(part, depth));
        }
        Node variable = values.assignments().variable(stream);
        return (variable instanceof Parameter && isStream(program.type(stream)))
                || (depth < FARTHEST && variable instanceof VariableDeclarator kept
                        && kept.getInitializer().filter(first -> isHandedIn(first, depth + 1)).isPresent());
    }

    private static boolean isStream(@Nullable String type) {
        return type != null
                && (isReactive(type, type.substring(type.lastIndexOf('.') + 1)) || type.endsWith(".Publisher"));
    }

    /** Where a stream is subscribed to that is kept in a variable or returned; null when nobody says. */
    private @Nullable RunsOn begunElsewhere(Node stream, Function in, int depth) {
        Node parent = stream.getParentNode().orElse(null);
        if (depth > FARTHEST || parent == null) {
            return null;
        }
        List<? extends Node> uses = switch (parent) {
            case VariableDeclarator variable -> uses(variable);
            case AssignExpr assign -> {
                Node variable = values.assignments().variable(assign.getTarget());
                yield variable == null ? List.of() : values.assignments().callsOn(variable);
            }
            case ReturnStmt line -> calls().getOrDefault(in, List.of());
            default -> List.of();
        };
        for (Node use : uses) {
            Node at = use;
            while (at instanceof MethodCallExpr call) {
                if (BEGINS.contains(call.getNameAsString()) && !call.getArguments().isEmpty()) {
                    return scheduler(call.getArguments().getFirst().get());
                }
                if (WAITS.contains(call.getNameAsString())) {
                    return WAITING_CALLER;
                }
                Node up = call.getParentNode().orElse(null);
                if (!(up instanceof MethodCallExpr outer && goesOn(outer, call))) {
                    break;
                }
                at = up;
            }
            Function around = program.enclosing(at);
            RunsOn found = around == null ? null : begunElsewhere(at, around, depth + 1);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    // By declaration: what the edges say grows from round to round, and a thread once told of is never taken back.
    private Map<Function, List<Node>> calls() {
        if (calls.isEmpty()) {
            for (Function function : program.functions()) {
                for (Site call : function.sites()) {
                    Function target = program.declared(call.called());
                    if (target != null) {
                        calls.computeIfAbsent(target, f -> new ArrayList<>()).add(call.node());
                    }
                }
            }
        }
        return calls;
    }

    private RunsOn scheduler(Expression scheduler) {
        String text = scheduler.toString();
        if (scheduler instanceof NameExpr || scheduler.isFieldAccessExpr()) {
            String origin = origin(scheduler);
            if (origin != null) {
                text = origin;
            } else if (HINT.matcher(text.toLowerCase(Locale.ROOT)).find()) {
                return RunsOn.pool(0, null);
            }
        }
        // Only what the library makes itself refuses to be blocked: a pool of the JDK is there for what is sent to it.
        if (OFFLOADING.matcher(text).find() || POOL.matcher(text).find()) {
            return RunsOn.pool(0, null);
        }
        return SERVING.matcher(text).find()
                ? RunsOn.loop("a scheduler of few threads that must not block", null)
                : RunsOn.UNKNOWN;
    }

    private @Nullable String origin(Expression variable) {
        for (Value value : values.of(variable)) {
            if (value instanceof Value.Returned(Site site)) {
                return site.node().toString();
            }
        }
        return null;
    }
}
