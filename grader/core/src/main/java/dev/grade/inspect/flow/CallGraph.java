package dev.grade.inspect.flow;

import com.github.javaparser.ast.body.MethodDeclaration;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.source.Patience;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which site leads to which function being run, on which thread. */
public final class CallGraph {

    private static final int ROUNDS = 5;

    private final Program program;
    private final Values values;
    private final Pools pools;
    private final Branches branches;
    private final Set<Edge> edges = new LinkedHashSet<>();
    private final Map<Function, List<Edge>> callers = new HashMap<>();
    private final Map<Site, List<Edge>> leaving = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Function, List<Entry>> entriesOf = new HashMap<>();
    private Set<Site> guessed = Set.of();
    private boolean isSettled;

    /**
     * A function that some thread starts with.
     *
     * @param edge how it got there; its thread is set
     */
    public record Entry(Edge edge) {

        public RunsOn thread() {
            RunsOn on = edge.on();
            return on == null ? RunsOn.UNKNOWN : on;
        }
    }

    private CallGraph(Program program, Values values, Pools pools, Branches branches) {
        this.program = program;
        this.values = values;
        this.pools = pools;
        this.branches = branches;
    }

    /** Builds the graph; the values that flow need the calls, and the calls the values, so it goes round until it rests. */
    public static CallGraph of(Program program, InspectOptions options, Patience patience) {
        var values = new Values(program);
        var pools = new Pools(program, values, options);
        var graph = new CallGraph(program, values, pools, new Branches(program, values, options));
        var linker = new Linker(program, values, pools, options);
        for (int round = 0; round < ROUNDS && !patience.isOver(); round++) {
            Set<Edge> found = linker.link(patience);
            boolean grew = graph.edges.addAll(found);
            graph.index();
            if (!grew) {
                break;
            }
        }
        if (!patience.isOver()) {
            // The first rounds had to guess what they did not know yet: only what holds at the end is kept.
            Set<Edge> settled = linker.link(patience);
            if (!patience.isOver()) {
                graph.edges.clear();
                graph.edges.addAll(settled);
                graph.index();
                graph.isSettled = true;
            }
        }
        graph.guessed = linker.guessed();
        new Roots(program, options).of(graph).forEach(graph.entries::add);
        graph.entries.forEach(e -> graph.entriesOf.computeIfAbsent(e.edge().to(), f -> new ArrayList<>()).add(e));
        return graph;
    }

    private void index() {
        callers.clear();
        leaving.clear();
        entries.clear();
        var targets = new HashMap<Site, List<Function>>();
        for (Edge edge : edges) {
            callers.computeIfAbsent(edge.to(), f -> new ArrayList<>()).add(edge);
            leaving.computeIfAbsent(edge.from(), s -> new ArrayList<>()).add(edge);
            if (edge.on() != null) {
                entries.add(new Entry(edge));
            } else if (edge.isCall()) {
                targets.computeIfAbsent(edge.from(), s -> new ArrayList<>()).add(edge.to());
            }
        }
        values.targets(targets);
        values.callers(callers);
    }

    /** Whether there was time to follow all calls until nothing new was found; else edges are missing, and some are guessed. */
    public boolean isSettled() {
        return isSettled;
    }

    public Program program() {
        return program;
    }

    public Values values() {
        return values;
    }

    public Pools pools() {
        return pools;
    }

    public Branches branches() {
        return branches;
    }

    public List<Edge> callersOf(Function function) {
        return callers.getOrDefault(function, List.of());
    }

    public List<Edge> leaving(Site site) {
        return leaving.getOrDefault(site, List.of());
    }

    /**
     * Of how many functions a site may run one on its own thread; 1 when there is no choice. What runs in any case is none: the
     * initialisers beside a constructor, each step of a loop over elements, code that is written in the call.
     */
    public int choices(Site site) {
        var alternatives = new HashMap<String, Set<Function>>();
        for (Edge edge : leaving(site)) {
            if (edge.runsHere() && !isCertain(site, edge.to())) {
                alternatives.computeIfAbsent(step(site, edge.to()), s -> new LinkedHashSet<>()).add(edge.to());
            }
        }
        return alternatives.values().stream().mapToInt(Set::size).max().orElse(1);
    }

    private static boolean isCertain(Site site, Function target) {
        return switch (target.kind()) {
            case STATIC, INSTANCE, CONSTRUCTOR -> true;
            case LAMBDA, REFERENCE -> SelectorLoops.isIn(site.node(), target.node());
            case METHOD, SELECTOR_LOOP -> false;
        };
    }

    private static String step(Site site, Function target) {
        return site.kind() == Site.Kind.ITERATE && target.node() instanceof MethodDeclaration method
                ? method.getNameAsString()
                : "";
    }

    /**
     * How little a site proves: the number of its choices, and its square where no object is known that makes the choice, only
     * a type that all of them have.
     */
    public double doubt(Site site, Facts facts) {
        if (branches.isDecided(site, facts)) {
            return Math.max(1,
                    leaving(site).stream().filter(e -> e.runsHere() && !branches.excludes(e, facts)).count());
        }
        double choices = choices(site);
        return guessed.contains(site) ? choices * choices : choices;
    }

    /** Whether an edge leads to one of several implementations, of which only the type is known that all of them have. */
    public boolean isGuessed(Edge edge, Facts facts) {
        return edge.isCall() && edge.to().kind() == Function.Kind.METHOD && guessed.contains(edge.from())
                && !branches.isDecided(edge.from(), facts);
    }

    public Collection<Edge> edges() {
        return edges;
    }

    /** The entries that begin with a function. */
    public List<Entry> entriesOf(Function function) {
        return entriesOf.getOrDefault(function, List.of());
    }

    public List<Entry> entries() {
        return entries;
    }
}
