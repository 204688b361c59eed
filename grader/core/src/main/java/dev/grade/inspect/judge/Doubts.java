package dev.grade.inspect.judge;

import dev.grade.inspect.flow.CallGraph;
import dev.grade.inspect.flow.Edge;
import dev.grade.inspect.flow.Facts;
import dev.grade.inspect.flow.FirstUse;
import dev.grade.inspect.flow.Function;
import dev.grade.inspect.flow.Reach;
import dev.grade.inspect.flow.RunsOn;
import dev.grade.inspect.flow.Site;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.resolve.Called;
import dev.grade.inspect.sink.Category;
import dev.grade.inspect.sink.Sink;
import dev.grade.inspect.source.Platform;
import org.jspecify.annotations.Nullable;

/** Why a way to a call proves less than an error must: an error is certain, what only may be is a warning. */
// A type of the sources is itself.
@SuppressWarnings("ReferenceEquality")
final class Doubts {

    /** Behind more choices nothing is proved any more: a warning remains. Measured in inspect.md. */
    private static final double MOST_CHOICES = 3;
    /** On a way of more steps than this, a single choice is one too many: which object is meant is known from too far away. */
    private static final int SHORT_WAY = 5;
    /** In a grading, however long the way: the code is small, and who wrote it may not want to be followed. */
    private static final double MOST_CHOICES_GRADED = 24;

    private final CallGraph graph;
    private final Reach reach;
    private final LoneTimer loneTimer;
    private final OwnTimers ownTimers;
    private final OutOfSight outOfSight;
    private final FirstUse firstUse;
    private final boolean isTrusted;

    Doubts(CallGraph graph, Reach reach, Exemptions exemptions, InspectOptions options) {
        this.graph = graph;
        this.reach = reach;
        this.loneTimer = new LoneTimer(graph);
        this.ownTimers = new OwnTimers(graph);
        this.outOfSight = new OutOfSight(graph, reach, exemptions, ownTimers);
        this.firstUse = new FirstUse(graph.program(), graph.values().assignments());
        this.isTrusted = options.allowComments();
    }

    /** Why a way does not prove that the call waits there; empty when it does. */
    String of(Site site, Sink sink, Exemptions.Way way) {
        if (!graph.isSettled()) {
            return "the time was over before all calls had been followed";
        }
        if (way.isShortened()) {
            return "the way there is too long to be gone over call by call";
        }
        String path = choices(site, way);
        if (!path.isEmpty()) {
            return path;
        }
        if (way.thread().isUpToSubscriber()) {
            return "who subscribes to the stream decides on its thread, and is not seen here";
        }
        if (isTrusted && way.thread().isWorker()) {
            return "the thread may be there for just these tasks, which are all of one kind";
        }
        if (way.mayExempt() && sink.category() == Category.FUTURE) {
            return "the task was run just before, and is done if nobody else runs it";
        }
        if (isOfLibrary(site.called(), sink) || way.mayExempt()) {
            return "the class comes from a library, and may keep its data in memory";
        }
        if (graph.branches().asksWhichThread(way.edges(), site)) {
            return "a test of which thread this is stands before it";
        }
        if (!way.edges().isEmpty() && graph.branches().isMadeElsewhere(way.edges().getFirst())) {
            return "a test before the stream is made says that this is not such a thread";
        }
        if (!way.edges().isEmpty() && loneTimer.isUsedBy(way.edges().getFirst().from())) {
            return "the timer runs no other task, so far as the sources show";
        }
        if (graph.branches().asksUnknown(way.edges(), site)) {
            return "a condition before it calls code that could not be resolved";
        }
        if (isTrusted && graph.branches().asksHowMade(way.edges(), site)) {
            return "a condition before it holds for some objects only, by which constructor made them";
        }
        if (way.edges().stream().anyMatch(this::mayBeDoneBefore)) {
            return "the class may have been initialised before, by another thread";
        }
        if (isTrusted && ownTimers.areQueues(way.edges())) {
            return "the class plans nothing on the timer, and alone hands it its work: it may be there for that";
        }
        if (isTrusted && firstUse.of(way.edges(), site).anyMatch(this::mayHaveRunBefore)) {
            return "it is done on first use only, which may have been before, on another thread";
        }
        return isTrusted && OutOfSight.is(site, way.edges()) ? outOfSight.doubt(site, sink, way) : "";
    }

    /** In how many ways the calls on a way could have gone, and whether only a declared type made the choice. */
    private String choices(Site site, Exemptions.Way way) {
        double choices = 1;
        boolean isGuessed = false;
        Facts facts = Facts.NONE;
        for (Edge edge : way.edges()) {
            if (edge.runsHere()) {
                choices *= graph.doubt(edge.from(), facts);
                isGuessed |= graph.isGuessed(edge, facts);
            }
            facts = graph.branches().passed(edge, facts);
        }
        if (choices > mostChoices(site, way)) {
            return "the calls on the way may go to one of many methods each";
        }
        return isGuessed
                ? "of an object on the way only the declared type is known, and it has several implementations"
                : "";
    }

    private double mostChoices(Site site, Exemptions.Way way) {
        if (!isTrusted) {
            return MOST_CHOICES_GRADED;
        }
        return way.edges().size() > SHORT_WAY || OutOfSight.is(site, way.edges()) ? 1 : MOST_CHOICES;
    }

    // A buffer that can be read like a stream is none for that.
    private boolean isOfLibrary(@Nullable Called called, Sink sink) {
        return called != null && sink.category() == Category.IO && Platform.find(sink.owner()).isPresent()
                && Platform.find(called.owner()).isEmpty() && graph.program().types().byId(called.owner()) == null;
    }

    // A class is initialised once, on the thread that uses it first: where others use it too, that may be one of them.
    private boolean mayBeDoneBefore(Edge edge) {
        Function initialiser = edge.to();
        return initialiser.kind() == Function.Kind.STATIC && graph.callersOf(initialiser).stream()
                .map(e -> e.from().in())
                .anyMatch(f -> f.owner() != initialiser.owner() && isNeverOnLoop(f));
    }

    // A field that is filled once is filled by whoever comes first.
    private boolean mayHaveRunBefore(Function filler) {
        return graph.callersOf(filler).stream().anyMatch(e -> e.isCall() && isNeverOnLoop(e.from().in()));
    }

    private boolean isNeverOnLoop(Function function) {
        return reach.of(function).stream().noneMatch(v -> v.thread().kind() == RunsOn.Kind.LOOP
                || v.thread().kind() == RunsOn.Kind.COMMON);
    }
}
