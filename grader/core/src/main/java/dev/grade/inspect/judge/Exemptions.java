package dev.grade.inspect.judge;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import dev.grade.inspect.flow.CallGraph;
import dev.grade.inspect.flow.Edge;
import dev.grade.inspect.flow.Function;
import dev.grade.inspect.flow.Reach;
import dev.grade.inspect.flow.RunsOn;
import dev.grade.inspect.flow.Site;
import dev.grade.inspect.flow.Subject;
import dev.grade.inspect.sink.Sink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ways on which a blocking call really blocks. An exemption holds for what the call is made on, so the question goes back
 * through parameters to every caller: a helper may be harmless from here and harmful from there.
 */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class Exemptions {

    private static final int DEEPEST = 8;
    private static final int MOST = 200;
    /** A way for each of many calls at its end takes time in the square of its length. */
    private static final int LONGEST = 256;
    private static final int END = 64;

    private final CallGraph graph;
    private final Subjects subjects;
    private final Exemption knownComplete;
    private final InMemory inMemory;
    private final NonBlockingChannel nonBlocking;
    private final Exemption unbounded;
    private final Exemption resource;
    private final Exemption printing;

    Exemptions(CallGraph graph) {
        this.graph = graph;
        this.subjects = new Subjects(graph);
        this.knownComplete = new KnownComplete(graph);
        this.inMemory = new InMemory(graph);
        this.nonBlocking = new NonBlockingChannel(graph);
        this.unbounded = new UnboundedQueue(graph);
        this.resource = new ResourceUrl(graph);
        this.printing = new Printing(graph);
    }

    /**
     * One way from an entry point to a call.
     *
     * @param isShortened whether only its end is there, as nobody could read the whole
     * @param isMerged whether it stands for other ways, too, so that what is known on it proves nothing
     * @param mayExempt whether what the call is made on may be something that does not block
     */
    record Way(RunsOn thread, List<Edge> edges, boolean isShortened, boolean isMerged, boolean mayExempt) {
    }

    /** The question as it stands on the way back from a call. */
    private record Question(Subject subject, Node at, Function in, List<Edge> behind, boolean isDoubtful) {
    }

    /** Whether a call waits on no way on which it is reached. */
    boolean neverBlock(Site site, Sink sink, Reach reach) {
        Exemption exemption = exemption(sink);
        return exemption != null && (exemption.holds(subject(site), site.node(), site.in())
                || (!reach.of(site.in()).isEmpty() && ways(site, sink, reach).isEmpty()));
    }

    boolean mayExempt(Sink sink) {
        return exemption(sink) != null;
    }

    List<Way> ways(Site site, Sink sink, Reach reach) {
        Exemption exemption = exemption(sink);
        var ways = new ArrayList<Way>();
        if (exemption == null) {
            reached(site.in(), List.of(), false, reach, ways);
        } else {
            ask(exemption, new Question(subject(site), site.node(), site.in(), List.of(), false), reach,
                    new HashSet<>(), ways);
        }
        ways.removeIf(w -> !w.isShortened() && !w.isMerged() && !graph.branches().canGo(w.edges(), site, w.thread()));
        return ways;
    }

    /** Whether a call is made on some channel of which the source does not tell what it is. */
    boolean isAnyChannel(Site site) {
        return nonBlocking.isUnknown(site);
    }

    /** Whether a call may be made on an object that does not block, though others that it may be made on do. */
    boolean isSometimesExempt(Site site, Sink sink) {
        if (!(subject(site) instanceof Subject.Of(Expression object))) {
            return false;
        }
        Exemption exemption = exemption(sink);
        return (exemption == inMemory && inMemory.isSometimes(object))
                || (exemption == nonBlocking && nonBlocking.isSomewhere(object));
    }

    private static void reached(Function function, List<Edge> behind, boolean mayExempt, Reach reach,
            List<Way> ways) {
        for (Reach.Visit visit : reach.of(function)) {
            boolean isLong = visit.length() > LONGEST;
            var edges = new ArrayList<>(isLong ? visit.end(END) : visit.way());
            edges.addAll(behind);
            ways.add(new Way(visit.thread(), edges, isLong, visit.isMerged(), mayExempt));
        }
    }

    private @Nullable Exemption exemption(Sink sink) {
        return switch (sink.category()) {
            case FUTURE -> knownComplete;
            case SYNC -> sink.owner().equals("java.util.concurrent.CountDownLatch") ? knownComplete : null;
            case IO -> sink.owner().startsWith("java.io.Print") && sink.signature().indexOf('(') < 0
                    ? printing
                    : inMemory;
            case NET, FILES -> sink.owner().equals("java.net.URL")
                    ? resource
                    : sink.owner().startsWith("java.nio.channels.") ? nonBlocking : null;
            case QUEUE -> sink.name().startsWith("put") || sink.name().startsWith("offer") ? unbounded : null;
            default -> null;
        };
    }

    private static Subject subject(Site site) {
        boolean isArgument = site.called() != null && !site.arguments().isEmpty()
                && (site.called().isStatic() || site.called().owner().equals("java.util.Properties"));
        if (isArgument) {
            return new Subject.Of(site.arguments().getFirst());
        }
        if (site.receiver() != null) {
            return new Subject.Of(site.receiver());
        }
        return site.node() instanceof MethodReferenceExpr ? new Subject.Handed(site.in(), 0) : Subject.UNKNOWN;
    }

    private void ask(Exemption exemption, Question question, Reach reach, Set<Object> seen, List<Way> ways) {
        if (exemption.holds(question.subject(), question.at(), question.in())) {
            return;
        }
        boolean mayExempt = question.isDoubtful()
                || exemption.mayHold(question.subject(), question.at(), question.in());
        List<Edge> callers = callers(exemption, question);
        boolean goesOn = question.behind().size() < DEEPEST && seen.size() < MOST
                && exemption.canTravel(question.subject(), subjects)
                && !callers.isEmpty();
        if (!goesOn) {
            reached(question.in(), question.behind(), mayExempt, reach, ways);
            return;
        }
        for (Edge edge : callers) {
            ask(exemption, question, edge, mayExempt, reach, seen, ways);
        }
        // A function can also be an entry by declaration, with no site that leads to it.
        for (Reach.Visit visit : reach.of(question.in())) {
            if (visit.from() == null && !callers.contains(visit.by())) {
                var edges = new ArrayList<>(visit.way());
                edges.addAll(question.behind());
                ways.add(new Way(visit.thread(), edges, false, visit.isMerged(), mayExempt));
            }
        }
    }

    // What a lambda's own parameter stands for is known where it is called; where it runs, by whom its helper is called.
    private List<Edge> callers(Exemption exemption, Question question) {
        List<Edge> all = graph.callersOf(question.in());
        boolean isOwn = exemption.isOwn(question.subject(), question.in(), subjects);
        List<Edge> wanted = all.stream().filter(e -> e.on() != null
                || e.kind() != (isOwn ? Edge.Kind.CONTROL : Edge.Kind.VALUES) || (!e.passed().isEmpty() && isOwn))
                .toList();
        return wanted.isEmpty() ? all : wanted;
    }

    private void ask(Exemption exemption, Question question, Edge edge, boolean mayExempt, Reach reach,
            Set<Object> seen, List<Way> ways) {
        Subject outer = exemption.outside(question.subject(), edge, question.in(), subjects);
        if (!seen.add(List.of(edge, question.behind().size(), outer))) {
            return;
        }
        var behind = new ArrayList<Edge>();
        behind.add(edge);
        behind.addAll(question.behind());
        if (edge.on() != null) {
            if (!Reach.isNeverCalled(edge.from().in(), graph)
                    && !exemption.holds(outer, edge.from().node(), edge.from().in())) {
                ways.add(new Way(edge.on(), behind, false, false,
                        mayExempt || exemption.mayHold(outer, edge.from().node(), edge.from().in())));
            }
            return;
        }
        ask(exemption, new Question(outer, edge.from().node(), edge.from().in(), behind, mayExempt), reach, seen,
                ways);
    }
}
