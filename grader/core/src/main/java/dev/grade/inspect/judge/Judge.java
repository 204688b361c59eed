package dev.grade.inspect.judge;

import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.flow.Annotations;
import dev.grade.inspect.flow.CallGraph;
import dev.grade.inspect.flow.Edge;
import dev.grade.inspect.flow.Function;
import dev.grade.inspect.flow.ParallelStreams;
import dev.grade.inspect.flow.Reach;
import dev.grade.inspect.flow.RunsOn;
import dev.grade.inspect.flow.Site;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.resolve.Called;
import dev.grade.inspect.resolve.Called.Resolver;
import dev.grade.inspect.sink.Category;
import dev.grade.inspect.sink.Sink;
import dev.grade.inspect.sink.SinkTable;
import dev.grade.inspect.sink.Weight;
import dev.grade.inspect.source.Patience;
import dev.grade.inspect.source.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through the calls that a thread reaches, and keeps those that can block it. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
public final class Judge {

    private final CallGraph graph;
    private final SinkTable sinks;
    private final InspectOptions options;
    private final Annotations annotations;
    private final Reach reach;
    private final Exemptions exemptions;
    private final Locks locks;
    private final Timeouts timeouts;
    private final SelfWait selfWait;
    private final Origins origins;
    private final Doubts doubts;

    private Judge(CallGraph graph, SinkTable sinks, InspectOptions options, Patience patience) {
        this.graph = graph;
        this.sinks = sinks;
        this.options = options;
        this.annotations = Annotations.in(graph.program(), options);
        this.reach = Reach.of(graph, f -> isDeclaredBlocking(f) || isVouched(f), patience);
        this.exemptions = new Exemptions(graph);
        this.locks = new Locks(graph, sinks, (site, sink) -> exemptions.neverBlock(site, sink, reach));
        this.timeouts = new Timeouts(graph.branches());
        this.selfWait = new SelfWait(graph, reach);
        this.origins = new Origins(graph);
        this.doubts = new Doubts(graph, reach, exemptions, options);
    }

    /**
     * What came of it.
     *
     * @param hits the blocking calls that count, at most one for each site and class of thread
     * @param judged how many functions there was time for, in the order of the program
     */
    public record Hits(List<Hit> hits, int judged) {
    }

    /** Judges the calls of one function after the other, as long as there is time. */
    public static Hits hits(CallGraph graph, SinkTable sinks, InspectOptions options, Patience patience) {
        var judge = new Judge(graph, sinks, options, patience.until(0.8));
        var hits = new ArrayList<Hit>();
        int judged = 0;
        for (Function function : graph.program().functions()) {
            if (patience.isOver()) {
                break;
            }
            function.sites().forEach(s -> judge.judge(s, hits));
            judged++;
        }
        return new Hits(List.copyOf(hits), judged);
    }

    /** {@code @Blocking} ends the search: what is inside is known to block, and the call is the finding. */
    private boolean isDeclaredBlocking(Function function) {
        return function.node() instanceof CallableDeclaration<?> code && annotations.isBlocking(code);
    }

    private boolean isVouched(Function function) {
        return function.node() instanceof MethodDeclaration method && annotations.isVouched(method);
    }

    private void judge(Site site, List<Hit> hits) {
        Sink sink = isVouched(site.in()) ? null : sink(site);
        if (sink == null || sink.category() == Category.CHM || isMadeSequential(site, sink)) {
            return;
        }
        var best = new LinkedHashMap<RunsOn.Kind, Hit>();
        var all = new LinkedHashMap<RunsOn.Kind, Set<Place>>();
        boolean isDeclared = isDeclaredBlocking(site.in());
        for (Exemptions.Way way : exemptions.ways(site, sink, reach)) {
            if (isDeclared && way.edges().size() > 1) {
                continue;
            }
            judge(site, sink, way).ifPresent(hit -> {
                best.merge(hit.thread().kind(), hit, (a, b) -> b.severity().compareTo(a.severity()) < 0
                        || (b.severity() == a.severity() && b.way().size() < a.way().size()) ? b : a);
                all.computeIfAbsent(hit.thread().kind(), k -> new LinkedHashSet<>())
                        .add(hit.way().isEmpty() ? site.place() : hit.way().getFirst().from().place());
            });
        }
        best.forEach((kind, hit) -> {
            // What exempts some ways and not others tells them apart itself.
            Set<Place> places = all.getOrDefault(kind, Set.of());
            hits.add(hit.withOthers(exemptions.mayExempt(sink) || isDeclared ? places : origins.of(site, kind)));
        });
    }

    // list.parallelStream().sequential(): nothing is handed to anybody.
    private static boolean isMadeSequential(Site site, Sink sink) {
        return sink.category() == Category.PARALLEL && site.node() instanceof MethodCallExpr
                && (sink.name().equals("parallel") || sink.name().equals("parallelStream"))
                && !ParallelStreams.isParallel(site.node());
    }

    private Optional<Hit> judge(Site site, Sink sink, Exemptions.Way way) {
        RunsOn thread = way.thread();
        Optional<Severity> own = selfWait.of(site, sink, thread);
        if (own.isPresent()) {
            return Optional.of(new Hit(site, SelfWait.SINK, thread, way.edges(), own.get(), ""));
        }
        if (thread.kind() == RunsOn.Kind.VIRTUAL) {
            return pins(way, sink)
                    ? Optional.of(new Hit(site, sink, thread, way.edges(), Severity.WARNING, ""))
                    : Optional.empty();
        }
        return SeverityTable.of(sink, thread.kind()).flatMap(s -> weighed(site, sink, s, way))
                .map(s -> {
                    String doubt = s == Severity.ERROR ? doubts.of(site, sink, way) : "";
                    return new Hit(site, sink, thread, way.edges(), doubt.isEmpty() ? s : Severity.WARNING, doubt);
                });
    }

    // A class initialiser on the stack is a native frame: the carrier cannot be given back.
    private static boolean pins(Exemptions.Way way, Sink sink) {
        boolean waits = sink.weight() == Weight.H || sink.weight() == Weight.I || sink.weight() == Weight.C;
        return waits && way.edges().stream().anyMatch(e -> e.to().kind() == Function.Kind.STATIC);
    }

    private Optional<Severity> weighed(Site site, Sink sink, Severity severity, Exemptions.Way way) {
        if (sink.category() == Category.LOCK && sink.weight() == Weight.C && !locks.isHeldLong(site)) {
            return Optional.of(Severity.NOTE);
        }
        if (sink.weight() == Weight.D && isAddress(site)) {
            return Optional.empty();
        }
        // A thread of the pool runs other parts while it waits for one.
        if (way.thread().kind() == RunsOn.Kind.COMMON && sink.owner().equals("java.util.concurrent.ForkJoinTask")) {
            return Optional.of(Severity.NOTE);
        }
        if (isOneWay(site)) {
            return Optional.empty();
        }
        if (sink.category() == Category.NET && severity == Severity.ERROR && exemptions.isAnyChannel(site)) {
            return Optional.of(Severity.WARNING);
        }
        if (sink.weight() == Weight.S) {
            return Spins.isWait(site) ? Optional.of(severity) : Optional.empty();
        }
        OptionalLong nanos = timeouts.nanos(site, way.edges());
        if (nanos.isPresent()) {
            if (nanos.getAsLong() <= 0 && !Timeouts.isZeroForever(site)) {
                return Optional.empty();
            }
            boolean isTimed = sink.weight() == Weight.T || sink.category() != Category.SLEEP;
            if (isTimed && nanos.getAsLong() > 0 && nanos.getAsLong() <= options.budget().toNanos()) {
                return Optional.of(Severity.NOTE);
            }
        }
        return Optional.of(severity);
    }

    // A transaction with Android's flag for one way, 1, is sent and not answered.
    private boolean isOneWay(Site site) {
        return site.called() != null && site.called().name().equals("transact") && site.arguments().size() == 4
                && graph.branches().isOne(site.arguments().get(3));
    }

    // A literal address needs no name service.
    private static boolean isAddress(Site site) {
        return !site.arguments().isEmpty() && site.arguments().getFirst() instanceof StringLiteralExpr literal
                && literal.asString().matches("[0-9.]+|[0-9a-fA-F]*:[0-9a-fA-F:.]*|");
    }

    private @Nullable Sink sink(Site site) {
        Called called = site.called();
        return switch (site.kind()) {
            case CALL, NEW, CONSTRUCTOR -> called == null ? null : written(site, called);
            case CLOSE -> closed(site.receiver());
            case MONITOR -> new Sink(Category.LOCK, Weight.C, "java.lang.Object#synchronized()");
            case ITERATE, TO_STRING, FIRST_USE -> null;
        };
    }

    private @Nullable Sink written(Site site, Called called) {
        Function declared = graph.program().declared(called);
        if (declared != null) {
            boolean blocks = isDeclaredBlocking(declared);
            Sink extra = sinks.find(called, graph.program().types());
            return blocks
                    ? new Sink(Category.DECLARED, Weight.H, called.signature())
                    : extra != null && extra.category() == Category.DECLARED ? extra : null;
        }
        // super() that nobody writes, too.
        boolean isDeclared = called.isConstructor() && graph.leaving(site).stream()
                .anyMatch(e -> e.to().kind() == Function.Kind.CONSTRUCTOR && isDeclaredBlocking(e.to()));
        if (isDeclared) {
            return new Sink(Category.DECLARED, Weight.H, called.signature());
        }
        // The receiver is known to be an object of the sources: its own code is what counts.
        boolean isOwn = graph.leaving(site).stream().anyMatch(Edge::isCall) && site.kind() == Site.Kind.CALL;
        if (isOwn) {
            return null;
        }
        Sink sink = sinks.find(called, graph.program().types());
        return sink == null && locks.needsMonitorHeldLong(site)
                ? new Sink(Category.LOCK, Weight.C, called.signature())
                : sink;
    }

    private @Nullable Sink closed(@Nullable Expression resource) {
        String type = resource == null ? null : graph.program().type(resource);
        if (type == null || graph.program().types().byId(type) != null) {
            return null;
        }
        return sinks.find(new Called(type, "close", List.of(), "void", false, null, Resolver.JAVAC),
                graph.program().types());
    }

}
