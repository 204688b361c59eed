package dev.grade.inspect.flow;

import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.resolve.Called;
import dev.grade.inspect.source.Patience;
import dev.grade.inspect.source.ProjectType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the edges that leave each site, with the values known so far. */
final class Linker {

    private static final int FARTHEST = 20;

    private final Program program;
    private final Values values;
    private final Callees callees;
    private final EntryPoints entryPoints;
    private final HigherOrder higherOrder;
    private final OwnLoops ownLoops;
    private final CalledParameters parameters;

    Linker(Program program, Values values, Pools pools, InspectOptions options) {
        this.program = program;
        this.values = values;
        this.callees = new Callees(program, values);
        var stages = new Stages(program, values, pools, options);
        this.entryPoints = new EntryPoints(program, values, pools, stages, callees, options);
        this.higherOrder = new HigherOrder(program, values, callees);
        this.ownLoops = new OwnLoops(program, values);
        this.parameters = new CalledParameters(values, callees);
    }

    /** Calls with several targets of which only the declared type is known. */
    Set<Site> guessed() {
        return callees.guessed();
    }

    Set<Edge> link(Patience patience) {
        var edges = new LinkedHashSet<Edge>();
        for (Function function : program.functions()) {
            if (patience.isOver()) {
                break;
            }
            for (Site site : function.sites()) {
                link(site, edges);
            }
            if (function.kind() == Function.Kind.SELECTOR_LOOP) {
                selector(function, edges);
            }
        }
        return edges;
    }

    private void selector(Function loop, Set<Edge> edges) {
        program.functions().stream().filter(f -> f != loop && f.kind() != Function.Kind.SELECTOR_LOOP)
                .flatMap(f -> f.sites().stream())
                .filter(s -> s.called() != null && s.called().name().startsWith("select")
                        && SelectorLoops.isIn(loop.node(), s.node()))
                .findFirst().ifPresent(select -> edges.add(Edge.entry(select, loop, List.of(),
                        RunsOn.loop("the selector loop", select.place()))));
    }

    private void link(Site site, Set<Edge> edges) {
        switch (site.kind()) {
            case CALL -> call(site, edges);
            case NEW, CONSTRUCTOR -> construct(site, edges);
            case CLOSE -> implied(site, "close", edges);
            case ITERATE -> {
                for (String step : List.of("iterator", "hasNext", "next")) {
                    implied(site, step, edges);
                }
            }
            case TO_STRING -> implied(site, "toString", edges);
            case FIRST_USE -> firstUse(site, edges);
            case MONITOR -> {
            }
        }
    }

    private void call(Site site, Set<Edge> edges) {
        Called called = site.called();
        if (called == null || entryPoints.link(site, called, edges)) {
            return;
        }
        var targets = callees.of(site, called);
        boolean byParameter = parameters.link(site, targets, edges);
        for (Function target : targets) {
            var passed = passed(site, called, target);
            RunsOn loop = byParameter ? null : ownLoops.threadFor(site, called);
            edges.add(byParameter
                    ? Edge.values(site, target, passed)
                    : loop == null ? Edge.call(site, target, passed) : Edge.entry(site, target, passed, loop));
        }
        Function declared = program.declared(called);
        if (declared != null && called.isStatic() && declared.owner() != site.in().owner()) {
            statics(site, declared.owner(), edges);
        }
        if (declared == null) {
            higherOrder.link(site, called, edges);
        }
    }

    // A method reference passes on what it is called with: to a bound or static method from the first value on, to an
    // unbound one from the second on.
    private List<Subject> passed(Site site, Called called, Function target) {
        if (!site.isReference()) {
            return Edge.all(site.arguments());
        }
        int count = Math.max(target.parameters().size(), 1);
        int skipped = called.isStatic() || called.isConstructor() || site.receiver() != null ? 0 : 1;
        return java.util.stream.IntStream.range(skipped, count + skipped)
                .<Subject>mapToObj(i -> new Subject.Handed(site.in(), i)).toList();
    }

    private void construct(Site site, Set<Edge> edges) {
        Called called = site.called();
        if (called == null) {
            return;
        }
        entryPoints.linkNew(site, called, edges);
        Function constructor = program.declared(called);
        ProjectType created = program.types().byNode(site.node());
        ProjectType type = created != null ? created : program.types().byId(called.owner());
        boolean toThis = site.node() instanceof ExplicitConstructorInvocationStmt call && call.isThis();
        if (constructor != null) {
            edges.add(Edge.call(site, constructor, passed(site, called, constructor)));
        } else if (type != null) {
            recordConstructor(type, site, called, edges);
            above(type, site, edges);
        }
        if (created != null && constructor != null) {
            // new Base(..) { }: the constructor is that of the class above, and its initialisers run, too.
            instance(constructor.owner(), site, edges);
        }
        if (type != null && !toThis) {
            instance(type, site, edges);
            if (site.kind() == Site.Kind.NEW && type != site.in().owner()) {
                statics(site, type, edges);
            }
        }
    }

    // Where no constructor is written, that of the class above runs all the same, and so on up.
    private void above(ProjectType type, Site site, Set<Edge> edges) {
        ProjectType at = type;
        for (int i = 0; i < FARTHEST && at != null && !at.parents().isEmpty(); i++) {
            ProjectType above = program.types()
                    .byId(program.types().names().resolve(at.parents().getFirst(), at.node()));
            if (above == null || above.isInterface()) {
                return;
            }
            instance(above, site, edges);
            ConstructorDeclaration written = above.plainConstructor();
            Function constructor = written == null ? null : program.byNode(written);
            if (constructor != null) {
                edges.add(Edge.call(site, constructor, List.of()));
                return;
            }
            at = above;
        }
    }

    private void instance(@Nullable ProjectType type, Site site, Set<Edge> edges) {
        Function instance = type == null ? null : program.instance(type);
        if (instance != null) {
            edges.add(Edge.call(site, instance, List.of()));
        }
    }

    private void recordConstructor(ProjectType type, Site site, Called called, Set<Edge> edges) {
        for (Function function : program.constructors(type.node())) {
            if (!(function.node() instanceof ConstructorDeclaration)) {
                edges.add(Edge.call(site, function, passed(site, called, function)));
            }
        }
    }

    private void statics(Site site, @Nullable ProjectType type, Set<Edge> edges) {
        Function initialiser = type == null ? null : program.statics(type);
        if (initialiser != null && initialiser != site.in()) {
            edges.add(Edge.call(site, initialiser, List.of()));
        }
    }

    private void firstUse(Site site, Set<Edge> edges) {
        if (site.receiver() != null) {
            var scope = site.receiver();
            statics(site, program.types().byId(program.types().names().resolve(scope.toString(), scope)), edges);
        }
    }

    private void implied(Site site, String method, Set<Edge> edges) {
        if (site.receiver() == null) {
            return;
        }
        for (Function target : callees.named(site.receiver(), method, 0)) {
            edges.add(Edge.call(site, target, List.of()));
        }
        if (method.equals("iterator")) {
            // hasNext() and next() are those of whatever iterator() returns.
            for (Function iterator : callees.named(site.receiver(), method, 0)) {
                for (var result : values.results(iterator)) {
                    for (String step : List.of("hasNext", "next")) {
                        callees.named(result, step, 0).forEach(f -> edges.add(Edge.call(site, f, List.of())));
                    }
                }
            }
        }
    }

    static boolean isAbstract(Function function) {
        return function.node() instanceof CallableDeclaration<?> callable && callable.isMethodDeclaration()
                && callable.asMethodDeclaration().getBody().isEmpty();
    }
}
