package dev.grade.inspect.judge;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.grade.inspect.flow.CallGraph;
import dev.grade.inspect.flow.Function;
import dev.grade.inspect.flow.Site;
import dev.grade.inspect.flow.Subject;
import dev.grade.inspect.flow.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Channels that were made non-blocking, or that come out of a selector's key and so must be. */
final class NonBlockingChannel implements Exemption {

    private static final Set<String> SHARED = Stream.of("Readable", "Writable", "", "Scattering", "Gathering")
            .map(k -> "java.nio.channels." + k + "ByteChannel").collect(Collectors.toUnmodifiableSet());

    private final CallGraph graph;

    NonBlockingChannel(CallGraph graph) {
        this.graph = graph;
    }

    @Override
    public boolean holds(Subject subject, Node at, Function in) {
        return subject instanceof Subject.Of(Expression channel) && isNonBlocking(channel);
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

    private boolean isNonBlocking(Expression channel) {
        Expression bare = channel;
        while (true) {
            if (bare instanceof EnclosedExpr inner) {
                bare = inner.getInner();
            } else if (bare instanceof CastExpr cast) {
                bare = cast.getExpression();
            } else {
                break;
            }
        }
        Node variable = graph.values().assignments().variable(bare);
        if (variable != null && isConfigured(variable)) {
            return true;
        }
        var values = graph.values().of(bare);
        return !values.isEmpty() && values.stream().allMatch(this::isFromKey);
    }

    private boolean isFromKey(Value value) {
        if (!(value instanceof Value.Returned(Site site)) || site.called() == null) {
            return false;
        }
        return site.called().owner().equals("java.nio.channels.SelectionKey") || isConfiguredWhereKept(site.node());
    }

    // var channel = SocketChannel.open(); channel.configureBlocking(false); this.channel = channel;
    private boolean isConfiguredWhereKept(Node made) {
        return made.getParentNode().orElse(null) instanceof VariableDeclarator variable && isConfigured(variable);
    }

    private boolean isConfigured(Node variable) {
        List<MethodCallExpr> calls = graph.values().assignments().callsOn(variable).stream()
                .filter(c -> c.getNameAsString().equals("configureBlocking") && c.getArguments().size() == 1).toList();
        boolean isStable = graph.values().assignments().isStable(variable) || variable instanceof Parameter;
        return isStable && !calls.isEmpty() && calls.stream().allMatch(
                c -> c.getArgument(0) instanceof BooleanLiteralExpr literal && !literal.getValue());
    }
}
