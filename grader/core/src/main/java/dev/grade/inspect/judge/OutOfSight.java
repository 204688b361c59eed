package dev.grade.inspect.judge;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import dev.grade.inspect.flow.CallGraph;
import dev.grade.inspect.flow.Edge;
import dev.grade.inspect.flow.Function;
import dev.grade.inspect.flow.Reach;
import dev.grade.inspect.flow.RunsOn;
import dev.grade.inspect.flow.Site;
import dev.grade.inspect.flow.Value;
import dev.grade.inspect.sink.Category;
import dev.grade.inspect.sink.Sink;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What proves that a call waits only as long as whoever wrote the task had the call in sight: in the same file. Further away a
 * single doubt is one too many, as each was written without the other in mind.
 */
// A source file and a function are themselves.
@SuppressWarnings("ReferenceEquality")
final class OutOfSight {

    private static final Set<String> WAITS_FOR_OTHERS = Set.of("awaitTermination", "close", "invokeAll", "invokeAny");
    private static final Pattern ANY_STREAM = Pattern
            .compile("java\\.io\\.(Filter|Buffered|Data|Object|Print)?(InputStream|OutputStream|Reader|Writer|Stream)"
                    + "|java\\.io\\.(Input|Output)Stream(Reader|Writer)|java\\.io\\.(Data|Object)(Input|Output)"
                    + "|java\\.util\\.Scanner|java\\.lang\\.(Appendable|Readable)");
    private static final int DEEPEST = 4;

    private final CallGraph graph;
    private final Reach reach;
    private final Exemptions exemptions;
    private final OwnTimers ownTimers;

    OutOfSight(CallGraph graph, Reach reach, Exemptions exemptions, OwnTimers ownTimers) {
        this.graph = graph;
        this.reach = reach;
        this.exemptions = exemptions;
        this.ownTimers = ownTimers;
    }

    /** Whether a call stands in another file than the task that leads to it, and than the code that handed the task over. */
    static boolean is(Site site, List<Edge> way) {
        return !way.isEmpty() && way.getFirst().to().file() != site.in().file()
                && way.getFirst().from().in().file() != site.in().file();
    }

    /** Why such a call may not wait; empty when nothing speaks against it. */
    String doubt(Site site, Sink sink, Exemptions.Way way) {
        if (ownTimers.lead(way.edges())) {
            return "one class alone hands tasks to the timer, and may have it for this work";
        }
        if (way.edges().stream().anyMatch(e -> e.to().kind() == Function.Kind.STATIC)) {
            return "the class may have been initialised before";
        }
        if (site.receiver() != null && isResult(sink) && isKept(site.receiver(), way.thread())) {
            return "what it waits for was kept from before, and may be there by then";
        }
        if (exemptions.isSometimesExempt(site, sink)) {
            return "some of the objects that the call may be made on do not block";
        }
        return sink.category() == Category.IO && site.receiver() != null && isAnyStream(site.receiver(), 0)
                ? "of the stream only the declared type is known, and it may keep its data in memory"
                : "";
    }

    private static boolean isResult(Sink sink) {
        boolean isFuture = sink.category() == Category.FUTURE && !WAITS_FOR_OTHERS.contains(sink.name());
        return isFuture || sink.owner().equals("java.util.concurrent.CountDownLatch");
    }

    // What the thread itself has begun cannot be done while it waits for it; what others keep for it may be.
    private boolean isKept(Expression awaited, RunsOn thread) {
        return graph.values().of(awaited).stream().noneMatch(v -> switch (v) {
            case Value.Made(Site made, String type) -> isReachedOn(made, thread);
            case Value.Returned(Site call) -> isReachedOn(call, thread) && !isGetter(call);
            default -> false;
        });
    }

    private boolean isReachedOn(Site site, RunsOn thread) {
        return reach.of(site.in()).stream().anyMatch(v -> v.thread().kind() == thread.kind());
    }

    private static boolean isGetter(Site call) {
        return call.arguments().isEmpty() && call.called() != null && call.called().name().startsWith("get");
    }

    private boolean isAnyStream(Expression stream, int depth) {
        String type = graph.program().type(stream);
        if (type == null || depth > DEEPEST || !ANY_STREAM.matcher(type).matches()) {
            return false;
        }
        List<Value> values = graph.values().of(stream).stream()
                .filter(v -> !(v instanceof Value.Other(NullLiteralExpr ignored))).toList();
        return values.isEmpty() || values.stream().anyMatch(v -> switch (v) {
            case Value.Made(Site made, String wrapper) when ANY_STREAM.matcher(wrapper).matches() ->
                !made.arguments().isEmpty() && isAnyStream(made.arguments().getFirst(), depth + 1);
            case Value.Unset ignored -> true;
            default -> false;
        });
    }
}
