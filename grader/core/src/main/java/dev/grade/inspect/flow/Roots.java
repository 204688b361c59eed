package dev.grade.inspect.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.source.ProjectType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Methods whose thread is declared: by an annotation, by a platform interface, or by the exercise. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class Roots {

    private static final Set<String> NON_BLOCKING = Set.of("NonBlocking", "UiThread", "MainThread");
    private static final Set<String> SUBSCRIBER = Set.of("onSubscribe", "onNext", "onError", "onComplete");

    private static final Pattern LISTENER = Pattern.compile("on(Open|Text|Binary|Ping|Pong|Close|Error)");

    private static final RunsOn MARKED = RunsOn.loop("code marked @NonBlocking", null);

    private final Program program;
    private final InspectOptions options;
    private final LibraryRoots libraries;
    private final Annotations annotations;

    Roots(Program program, InspectOptions options) {
        this.program = program;
        this.options = options;
        this.annotations = Annotations.in(program, options);
        this.libraries = new LibraryRoots(program);
    }

    List<CallGraph.Entry> of(CallGraph graph) {
        var found = new ArrayList<CallGraph.Entry>();
        for (Function function : List.copyOf(program.functions())) {
            if (function.node() instanceof MethodDeclaration method && function.owner() != null
                    && method.getBody().isPresent()) {
                add(function, method, function.owner(), graph, found);
            } else if (function.node() instanceof ConstructorDeclaration made
                    && Annotations.isMarked(made, "NonBlocking") && !annotations.isVouched(made)) {
                found.add(entry(function, MARKED, made.getName()));
            }
        }
        lambdas(graph, found);
        return found;
    }

    private void add(Function function, MethodDeclaration method, ProjectType owner, CallGraph graph,
            List<CallGraph.Entry> found) {
        String name = method.getNameAsString();
        if (isNonBlocking(function, method)) {
            found.add(entry(function,
                    RunsOn.loop("code marked @NonBlocking", function.file().place(method.getName()))));
        } else if (isSet(options.onLoop(), owner, name)) {
            found.add(entry(function, RunsOn.loop("the event loop", null)));
        } else if (annotations.isExcused(method, "Async")) {
            found.add(entry(function, RunsOn.PLATFORM));
        } else if (isSet(options.mustNotBlock(), owner, name)) {
            found.add(
                    entry(function, new RunsOn(RunsOn.Kind.CALLER, "the caller, which must not be blocked", null, 0)));
        } else if (SUBSCRIBER.contains(name)
                && program.types().isA(owner.id(), "java.util.concurrent.Flow.Subscriber")
                && graph.callersOf(function).isEmpty()) {
            found.add(entry(function, program.types().isA(owner.id(), "java.net.http.HttpResponse.BodySubscriber")
                    ? RunsOn.loop("a thread of the HTTP client", null)
                    : RunsOn.COMMON));
        } else if (LISTENER.matcher(name).matches()
                && program.types().isA(owner.id(), "java.net.http.WebSocket.Listener")) {
            found.add(entry(function, new RunsOn(RunsOn.Kind.COMPLETER, "a thread of the HTTP client", null, 0)));
        } else if (MainThread.isAsserted(program, function)) {
            found.add(entry(function, MainThread.THREAD));
        } else if (!isBlocking(method) && UserInterface.calls(program, method, owner)) {
            found.add(entry(function, UserInterface.THREAD));
        } else if (!isBlocking(method)) {
            libraries.of(method, owner).ifPresent(thread -> found.add(entry(function, thread)));
        }
    }

    private boolean isBlocking(MethodDeclaration method) {
        return List.of("Blocking", "WorkerThread", "RunOnVirtualThread").stream()
                .anyMatch(a -> annotations.isExcused(method, a)
                        || method.getParentNode().map(type -> annotations.isExcused(type, a)).orElse(false));
    }

    private static CallGraph.Entry entry(Function function, RunsOn thread) {
        return entry(function, thread, ((MethodDeclaration) function.node()).getName());
    }

    private static CallGraph.Entry entry(Function function, RunsOn thread, Node name) {
        var at = new Site(Site.Kind.CALL, function, function.node(), null, null, List.of(),
                function.file().place(name));
        return new CallGraph.Entry(Edge.entry(at, function, List.of(), thread));
    }

    // The annotation nearest to the method decides: its own, then that of the class.
    private boolean isNonBlocking(Function function, MethodDeclaration method) {
        if (annotations.isVouched(method)) {
            return false;
        }
        Node at = method;
        while (at != null) {
            if (annotations.isExcused(at, "Blocking") || annotations.isExcused(at, "WorkerThread")) {
                return false;
            }
            Node here = at;
            if (isMarked(here)) {
                return true;
            }
            at = at.getParentNode().orElse(null);
        }
        return isMarkedAbove(function, method)
                || function.file().unit().getPackageDeclaration().map(p -> Annotations.isMarked(p, "NonBlocking"))
                        .orElse(false);
    }

    // Who calls it through the interface relies on what is promised there.
    private boolean isMarkedAbove(Function function, MethodDeclaration method) {
        return function.owner() != null && !method.isStatic() && !method.isPrivate()
                && program.types().ancestors(function.owner().id()).stream()
                        .flatMap(a -> Stream.ofNullable(program.types().byId(a)))
                        .filter(t -> t != function.owner()).flatMap(t -> t.methods().stream())
                        .anyMatch(m -> overrides(method, m) && isMarked(m));
    }

    private static boolean overrides(MethodDeclaration method, MethodDeclaration above) {
        return above.getNameAsString().equals(method.getNameAsString())
                && above.getParameters().size() == method.getParameters().size();
    }

    private static boolean isMarked(Node declaration) {
        return NON_BLOCKING.stream().anyMatch(a -> Annotations.isMarked(declaration, a));
    }

    /** The lambdas and references that stand for an object of an interface whose method is marked. */
    private void lambdas(CallGraph graph, List<CallGraph.Entry> found) {
        var seen = new HashSet<Function>();
        for (Edge edge : graph.edges()) {
            Function declared = program.declared(edge.from().called());
            boolean isLambda = edge.to().kind() == Function.Kind.LAMBDA
                    || edge.to().kind() == Function.Kind.REFERENCE;
            if (isLambda && declared != null && declared.node() instanceof MethodDeclaration method
                    && method.getBody().isEmpty() && isMarked(method) && isCalled(edge)
                    && seen.add(edge.to())) {
                found.add(entry(edge.to(), MARKED, edge.to().node()));
            }
        }
    }

    // Its arguments are run by others, if at all.
    private static boolean isCalled(Edge edge) {
        return edge.from().arguments().stream().noneMatch(a -> a == edge.to().node());
    }

    private boolean isSet(Set<String> methods, ProjectType owner, String name) {
        return Names.setting(methods, owner.id(), name, program.types()) != null;
    }
}
