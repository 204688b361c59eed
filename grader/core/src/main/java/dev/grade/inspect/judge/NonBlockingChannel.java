package dev.grade.inspect.judge;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithBody;
import dev.grade.inspect.flow.CallGraph;
import dev.grade.inspect.flow.Function;
import dev.grade.inspect.flow.Site;
import dev.grade.inspect.flow.Subject;
import dev.grade.inspect.flow.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Channels that were made non-blocking, or that come out of a selector's key and so must be. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class NonBlockingChannel implements Exemption {

    private static final Set<String> SHARED = Stream.of("Readable", "Writable", "", "Scattering", "Gathering")
            .map(k -> "java.nio.channels." + k + "ByteChannel").collect(Collectors.toUnmodifiableSet());

    private static final String MAKES = "configureBlocking";

    private final CallGraph graph;
    private @Nullable Map<Value, List<MethodCallExpr>> configured;

    NonBlockingChannel(CallGraph graph) {
        this.graph = graph;
    }

    @Override
    public boolean holds(Subject subject, Node at, Function in) {
        return subject instanceof Subject.Of(Expression channel) && isNonBlocking(channel, at);
    }

    /**
     * Whether a call is made through an interface that channels without and with a wait share, and nothing tells which of
     * them it is: whether it blocks is up to whoever made the channel.
     */
    boolean isUnknown(Site site) {
        return site.called() != null && SHARED.contains(site.called().owner()) && (site.receiver() == null
                || graph.values().of(site.receiver()).stream().noneMatch(v -> v instanceof Value.Returned(Site made)
                        && made.called() != null && made.called().owner().startsWith("java.nio.channels.")));
    }

    private boolean isNonBlocking(Expression channel, Node at) {
        Expression bare = bare(channel);
        Node variable = graph.values().assignments().variable(bare);
        if (variable != null && isConfigured(variable, at)) {
            return true;
        }
        var values = graph.values().of(bare);
        return !values.isEmpty() && values.stream().allMatch(v -> isFromKey(v) || isMadeNonBlocking(v, at));
    }

    private static Expression bare(Expression channel) {
        Expression bare = channel;
        while (true) {
            if (bare instanceof EnclosedExpr inner) {
                bare = inner.getInner();
            } else if (bare instanceof CastExpr cast) {
                bare = cast.getExpression();
            } else {
                return bare;
            }
        }
    }

    private static boolean isFromKey(Value value) {
        return value instanceof Value.Returned(Site site) && site.called() != null
                && site.called().owner().equals("java.nio.channels.SelectionKey");
    }

    private boolean isConfigured(Node variable, Node at) {
        List<MethodCallExpr> calls = graph.values().assignments().callsOn(variable).stream()
                .filter(c -> c.getNameAsString().equals(MAKES) && c.getArguments().size() == 1).toList();
        boolean isStable = graph.values().assignments().isStable(variable) || variable instanceof Parameter;
        return isStable && isNonBlocking(calls, at);
    }

    // Whoever makes a channel may set it, or have it set, far from where it is read.
    private boolean isMadeNonBlocking(Value value, Node at) {
        return !(value instanceof Value.Other) && isNonBlocking(configured().getOrDefault(value, List.of()), at);
    }

    /** Whether a channel is made non-blocking anywhere, before or after the call, or comes out of a key. */
    boolean isSomewhere(Expression channel) {
        return graph.values().of(bare(channel)).stream()
                .anyMatch(v -> isFromKey(v) || configured().getOrDefault(v, List.of()).stream()
                        .anyMatch(NonBlockingChannel::isOff));
    }

    private static boolean isOff(MethodCallExpr configure) {
        return configure.getArgument(0) instanceof BooleanLiteralExpr literal && !literal.getValue();
    }

    private boolean isNonBlocking(List<MethodCallExpr> calls, Node at) {
        return !calls.isEmpty()
                && calls.stream().allMatch(NonBlockingChannel::isOff)
                && calls.stream().anyMatch(c -> !isLater(c, at));
    }

    /** Whether a call stands behind another one in the same straight code, and so comes too late for it. */
    private boolean isLater(MethodCallExpr call, Node at) {
        for (Node outer = call; outer != null; outer = outer.getParentNode().orElse(null)) {
            // The question has gone out of the code that holds both, where it was answered already.
            if (outer == at) {
                return true;
            }
        }
        Function around = graph.program().enclosing(at);
        if (around == null || graph.program().enclosing(call) != around
                || around.file().start(call) < around.file().start(at)) {
            return false;
        }
        Node loop = at;
        while (loop != null && loop != around.node() && !(loop instanceof NodeWithBody<?>)) {
            loop = loop.getParentNode().orElse(null);
        }
        return loop == null || loop == around.node();
    }

    /** The calls that set each channel, by where the channel was made. */
    private Map<Value, List<MethodCallExpr>> configured() {
        Map<Value, List<MethodCallExpr>> known = configured;
        if (known == null) {
            known = new HashMap<>();
            for (Function function : graph.program().functions()) {
                for (Site site : function.sites()) {
                    if (site.called() != null && site.called().name().equals(MAKES) && site.arguments().size() == 1
                            && site.receiver() != null && site.node() instanceof MethodCallExpr call) {
                        for (Value value : graph.values().of(bare(site.receiver()))) {
                            known.computeIfAbsent(value, v -> new ArrayList<>()).add(call);
                        }
                    }
                }
            }
            configured = known;
        }
        return known;
    }
}
