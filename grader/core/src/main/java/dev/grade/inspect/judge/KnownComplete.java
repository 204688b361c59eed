package dev.grade.inspect.judge;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.grade.inspect.flow.CallGraph;
import dev.grade.inspect.flow.Edge;
import dev.grade.inspect.flow.Function;
import dev.grade.inspect.flow.Need;
import dev.grade.inspect.flow.Site;
import dev.grade.inspect.flow.Stages;
import dev.grade.inspect.flow.Subject;
import dev.grade.inspect.flow.Term;
import dev.grade.inspect.flow.Value;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a future is certainly complete where it is waited for, so that the wait takes no time.
 *
 * <p>
 * The proofs: it runs in a continuation of that very future or of an {@code allOf} of it; it comes behind a wait for it or a
 * test that it is done; callbacks of all futures count, and it runs in the last one; it was made complete. A variable that is
 * assigned twice proves nothing.
 */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class KnownComplete implements Exemption {

    private static final Set<String> BORN_COMPLETE = Set.of("completedFuture", "completedStage", "failedFuture",
            "failedStage");

    private static final Set<String> COMES_OUT = Set.of("take", "poll");

    private static final Set<String> LISTENS = Set.of("addListener", "addListeners", "onComplete");

    private final CallGraph graph;
    private final Names names;
    private final Dominance dominance;
    private final Dominance ifAlone;
    private final DoneTests tests;
    private final Counters counters;

    KnownComplete(CallGraph graph) {
        this.graph = graph;
        this.names = new Names(graph);
        this.dominance = new Dominance(graph, names);
        this.ifAlone = dominance.ofOwnTasks();
        this.tests = new DoneTests(graph, names, dominance);
        this.counters = new Counters(graph, names);
    }

    @Override
    public boolean holds(Subject subject, Node at, Function in) {
        return isDoneWorker(at, in) || switch (subject) {
            // Whoever hands on null waits for nothing.
            case Subject.Of(NullLiteralExpr ignored) -> true;
            case Subject.Of(Expression expression) when isBornComplete(expression) -> true;
            case Subject.ElementOf(Expression container) when isFiltered(container) -> true;
            default -> need(subject).holds(t -> proves(t, at, in));
        };
    }

    @Override
    public boolean mayHold(Subject subject, Node at, Function in) {
        return need(subject).holds(t -> ifAlone.proves(at, t));
    }

    // A SwingWorker's done() is told when the result is there: get() does not wait in it.
    private boolean isDoneWorker(Node at, Function in) {
        return at instanceof MethodCallExpr get && get.getNameAsString().equals("get")
                && get.getScope().filter(s -> !s.isThisExpr()).isEmpty() && in.owner() != null
                && in.node() instanceof MethodDeclaration method && method.getNameAsString().equals("done")
                && graph.program().types().isA(in.owner().id(), "javax.swing.SwingWorker");
    }

    private Need need(Subject subject) {
        return switch (subject) {
            case Subject.Of(Expression expression) -> names.of(expression);
            case Subject.ElementOf(Expression container) -> names.containers().elements(container, Term.SOME, 0);
            case Subject.Named(Need need) -> need;
            default -> Need.Any.UNKNOWN;
        };
    }

    @Override
    public boolean canTravel(Subject subject, Subjects usual) {
        return subject instanceof Subject.Handed || !need(subject).names().isEmpty() || usual.canTravel(subject);
    }

    @Override
    public boolean isOwn(Subject subject, Function in, Subjects usual) {
        return usual.isOwn(subject, in) || need(subject).names().stream().anyMatch(t -> index(t.root(), in) >= 0);
    }

    @Override
    public Subject outside(Subject subject, Edge edge, Function in, Subjects usual) {
        Need need = need(subject);
        boolean isHandedOn = subject instanceof Subject.Of(Expression e)
                && graph.values().assignments().variable(e) instanceof Parameter parameter
                && edge.parameter(index(parameter, in)) instanceof Subject.Handed;
        return isHandedOn || need.equals(Need.Any.UNKNOWN)
                ? usual.outside(subject, edge, in)
                : new Subject.Named(need.map(t -> outside(t, edge, in)));
    }

    private Need outside(Term term, Edge edge, Function in) {
        int index = index(term.root(), in);
        if (index < 0) {
            return new Need.Name(term);
        }
        Parameter parameter = in.parameters().get(index);
        if (!graph.values().assignments().isUntouched(parameter)) {
            return Need.Any.UNKNOWN;
        }
        if (parameter.isVarArgs() && edge.passed().size() > index + 1) {
            return term instanceof Term.Element
                    ? new Need.OneOf(edge.passed().stream().skip(index).map(this::need).toList())
                    : Need.Any.UNKNOWN;
        }
        return switch (edge.parameter(index)) {
            case Subject.Of(Expression argument) -> names.put(term, argument, 0);
            case Subject.ElementOf element when term instanceof Term.Variable -> need(element);
            default -> Need.Any.UNKNOWN;
        };
    }

    // A parameter is itself: its own equals would take one of another function for it.
    private static int index(Node root, Function in) {
        for (int i = 0; i < in.parameters().size(); i++) {
            if (in.parameters().get(i) == root) {
                return i;
            }
        }
        return -1;
    }

    private boolean proves(Term term, Node at, Function in) {
        return isListened(term) || isOfFiltered(term) || dominance.proves(at, term) || continues(at, in, term)
                || counters.prove(at, term);
    }

    // A listener is told of the future when it is complete.
    private static boolean isListened(Term term) {
        if (!(term instanceof Term.Variable(Node variable)) || !(variable instanceof Parameter parameter)) {
            return false;
        }
        return switch (parameter.getParentNode().orElse(null)) {
            case LambdaExpr lambda -> switch (use(lambda)) {
                case MethodCallExpr call -> LISTENS.contains(call.getNameAsString());
                case VariableDeclarator kept -> kept.getTypeAsString().contains("FutureListener");
                case null, default -> false;
            };
            case MethodDeclaration method -> method.getNameAsString().equals("operationComplete");
            case null, default -> false;
        };
    }

    /** What a function is written for: the call that it is handed to, the variable that keeps it. */
    private static @Nullable Node use(Node code) {
        Node at = code.getParentNode().orElse(null);
        while (at instanceof CastExpr || at instanceof EnclosedExpr) {
            at = at.getParentNode().orElse(null);
        }
        return at;
    }

    // stream().filter(Future::isDone).map(f -> f.join())
    private boolean isOfFiltered(Term term) {
        Expression around = term instanceof Term.Variable(Node variable) ? names.containers().around(variable) : null;
        return around != null && isFiltered(around);
    }

    private boolean isBornComplete(Expression future) {
        var values = graph.values().of(future);
        return !values.isEmpty() && values.stream().allMatch(v -> isNull(v) || isCompleteFrom(v));
    }

    private boolean isCompleteFrom(Value value) {
        return value instanceof Value.Returned(Site site) && site.called() != null
                && (BORN_COMPLETE.contains(site.called().name()) || isOfCompletionService(site));
    }

    // What comes out of a completion service has come to its end.
    private boolean isOfCompletionService(Site site) {
        return site.called() != null && COMES_OUT.contains(site.called().name()) && graph.program().types()
                .isA(site.called().owner(), "java.util.concurrent.CompletionService");
    }

    private static boolean isNull(Value value) {
        return value instanceof Value.Other(Node none) && none instanceof NullLiteralExpr;
    }

    private boolean isFiltered(Expression container) {
        Expression at = container;
        while (at instanceof MethodCallExpr call) {
            if (call.getNameAsString().equals("filter") && call.getArguments().size() == 1
                    && tests.tells(call.getArgument(0), true)) {
                return true;
            }
            at = call.getScope().orElse(null);
        }
        return false;
    }

    /** Whether the code runs in a continuation of the future: the lambda or class around it, or every way to its function. */
    private boolean continues(Node at, Function in, Term wanted) {
        Node node = at;
        while (node != null) {
            Node parent = node.getParentNode().orElse(null);
            boolean isCode = node instanceof LambdaExpr
                    || (node instanceof ObjectCreationExpr creation && creation.getAnonymousClassBody().isPresent());
            if (isCode && use(node) instanceof MethodCallExpr call && chains(call, node, wanted)) {
                return true;
            }
            if (node instanceof LambdaExpr && dominance.proves(node, wanted)) {
                return true;
            }
            node = parent;
        }
        return names.parameter(wanted, in) < 0 && everyWayContinues(in, wanted);
    }

    private boolean everyWayContinues(Function in, Term wanted) {
        List<Edge> ways = graph.callersOf(in);
        return !ways.isEmpty() && ways.stream().allMatch(e -> !e.isCall()
                && e.from().node() instanceof MethodCallExpr call && chains(call, null, wanted));
    }

    /** Whether a call chains a function on a stage that is complete only when the wanted future is. */
    private boolean chains(MethodCallExpr call, @Nullable Node argument, Term wanted) {
        Site site = graph.values().site(call);
        if (site == null || site.called() == null || call.getScope().isEmpty()
                || !Stages.isChaining(site.called().name())) {
            return false;
        }
        if (argument != null
                && call.getArguments().stream().noneMatch(a -> a.isAncestorOf(argument) || a == argument)) {
            return false;
        }
        if (Stages.isEither(site.called().name())) {
            return false;
        }
        if (Completed.with(call.getScope().get(), graph, names).has(wanted)) {
            return true;
        }
        return Stages.waitsForBoth(site.called().name())
                && Completed.with(call.getArgument(0), graph, names).has(wanted);
    }
}
