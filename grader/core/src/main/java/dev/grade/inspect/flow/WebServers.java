package dev.grade.inspect.flow;

import com.github.javaparser.ast.expr.Expression;
import dev.grade.inspect.resolve.Called;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * On which thread the JDK's small web server calls a handler: one of the executor that it was given, or else the thread that
 * takes all connections.
 */
final class WebServers {

    private static final String SERVER = "com.sun.net.httpserver.HttpServer";
    private static final RunsOn ONLY = RunsOn.loop("the only thread of the web server", null);

    private final Program program;
    private final Values values;
    private final Pools pools;
    private final List<Site> givings = new ArrayList<>();

    WebServers(Program program, Values values, Pools pools) {
        this.program = program;
        this.values = values;
        this.pools = pools;
        for (Function function : program.functions()) {
            function.sites().stream().filter(s -> isCall(s, "setExecutor")).forEach(givings::add);
        }
    }

    private boolean isCall(Site site, String name) {
        Called called = site.called();
        return called != null && called.name().equals(name) && program.types().isA(called.owner(), SERVER);
    }

    /** Whether a call hands a handler to a server. */
    boolean takes(Called called) {
        return called.name().equals("createContext") && program.types().isA(called.owner(), SERVER);
    }

    /** The threads that run what a call hands to its server. */
    Set<RunsOn> of(Site call) {
        Set<Value> servers = servers(call);
        // Who was handed a server from elsewhere does not know what it was given before.
        if (servers.isEmpty() || !servers.stream().allMatch(v -> v instanceof Value.Returned(Site made)
                && isCall(made, "create"))) {
            return Set.of(RunsOn.UNKNOWN);
        }
        var threads = new LinkedHashSet<RunsOn>();
        for (Site giving : givings) {
            var shared = new HashSet<>(servers(giving));
            shared.retainAll(servers);
            if (!shared.isEmpty() && !giving.arguments().isEmpty()) {
                threads.addAll(given(giving.arguments().getFirst()));
            }
        }
        return threads.isEmpty() ? Set.of(ONLY) : threads;
    }

    private Set<RunsOn> given(Expression executor) {
        if (executor.isNullLiteralExpr()) {
            return Set.of(ONLY);
        }
        var threads = new LinkedHashSet<RunsOn>();
        for (Pools.Dispatch dispatch : pools.of(executor)) {
            threads.add(dispatch instanceof Pools.Dispatch.On(RunsOn thread) ? thread : RunsOn.UNKNOWN);
        }
        return threads;
    }

    private Set<Value> servers(Site site) {
        return site.receiver() == null ? Set.of() : values.of(site.receiver());
    }
}
