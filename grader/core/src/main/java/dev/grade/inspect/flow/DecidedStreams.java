package dev.grade.inspect.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import dev.grade.inspect.resolve.Called;
import dev.grade.inspect.source.ProjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Streams on whose thread something in the sources decides: they are subscribed to, a server subscribes to what its endpoint
 * answers, or their elements come from a timer, a client or a request. Any other stream runs where its subscriber wants it, and
 * what wraps a blocking call for somebody who can wait is written just so.
 */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class DecidedStreams {

    private static final int FARTHEST = 6;
    private static final Set<String> SUBSCRIBES = Set.of("subscribe", "subscribeWith");
    /** What subscribes, too, but most often for somebody else: on whose thread, is told by who asks for that future. */
    private static final Set<String> TURNS_INTO_FUTURE = Set.of("toCompletionStage", "toFuture",
            "subscribeAsCompletionStage");
    private static final Set<String> TIMED = Set.of("delay", "delayElement", "delayElements", "delaySequence",
            "interval", "intervalRange", "timer", "ticks", "delayIt", "delaySubscription");
    private static final Set<String> ADOPTS = Set.of("from", "fromDirect", "fromPublisher", "publisher", "wrap",
            "zip", "merge", "concat", "defer", "firstWithSignal", "firstWithValue");
    private static final Set<String> COMPOSES = Set.of("flatMap", "flatMapMany", "flatMapSequential", "concatMap",
            "switchMap", "chain", "transformToUni", "flatMapSingle", "flatMapPublisher", "andThen", "then",
            "concatMapSingle");
    /** What answers streams whose elements come from its own threads, of which it has few. */
    private static final List<String> SENDERS = List.of("org.springframework.web.reactive.function.client.",
            "org.springframework.web.reactive.function.server.ServerRequest", "org.springframework.http.",
            "org.springframework.web.server.", "org.springframework.data.redis.", "org.springframework.data.mongodb.",
            "org.springframework.data.r2dbc.", "org.springframework.r2dbc.", "reactor.netty.", "io.r2dbc.",
            "io.lettuce.", "com.mongodb.reactivestreams.", "io.rsocket.", "io.vertx.", "com.azure.core.http.");
    private static final String ROUTES = "org.springframework.web.reactive.function.server.";

    private final Program program;
    private final Values values;
    private final LibraryRoots roots;

    DecidedStreams(Program program, Values values) {
        this.program = program;
        this.values = values;
        this.roots = new LibraryRoots(program);
    }

    /**
     * Whether that is so of the functions that a site is given.
     *
     * @param stream the last call of the chain that the site stands in
     * @param calls the calls of each function
     */
    boolean has(Site site, Node stream, Map<Function, List<Node>> calls) {
        return isSent(site.receiver(), 0) || isSubscribed(stream, site.in(), calls, 0);
    }

    /** Whether elements come from threads of their own. */
    private boolean isSent(@Nullable Expression stream, int depth) {
        if (depth > FARTHEST) {
            return false;
        }
        Expression at = stream;
        while (at instanceof MethodCallExpr call) {
            Site site = values.site(call);
            Called called = site == null ? null : site.called();
            Function own = program.declared(called);
            if (own != null) {
                return values.results(own).stream().anyMatch(r -> isSent(r, depth + 1));
            }
            if (TIMED.contains(call.getNameAsString())
                    || (called != null && SENDERS.stream().anyMatch(called.owner()::startsWith))) {
                return true;
            }
            boolean isAdopting = ADOPTS.contains(call.getNameAsString()) || COMPOSES.contains(call.getNameAsString());
            if (isAdopting && call.getArguments().stream().flatMap(this::parts).anyMatch(p -> isSent(p, depth + 1))) {
                return true;
            }
            at = call.getScope().orElse(null);
        }
        return at != null && values.assignments().variable(at) instanceof VariableDeclarator kept
                && values.assignments().to(kept).stream().anyMatch(v -> isSent(v, depth + 1));
    }

    /** An argument, or the streams that a function answers which is handed over. */
    private Stream<Expression> parts(Expression argument) {
        Function code = argument instanceof LambdaExpr || argument instanceof MethodReferenceExpr
                ? program.byNode(argument)
                : null;
        return code == null ? Stream.of(argument) : values.results(code).stream();
    }

    private boolean isSubscribed(Node stream, Function in, Map<Function, List<Node>> calls, int depth) {
        if (depth > FARTHEST) {
            return false;
        }
        Node whole = stream;
        while (whole.getParentNode().orElse(null) instanceof Node next && goesOn(next, whole)) {
            boolean isSentFirst = next instanceof MethodCallExpr call && call.getScope().orElse(null) != whole
                    && isSent(call.getScope().orElse(null), 0);
            if (isSentFirst || (next instanceof MethodCallExpr call && isSubscription(call))) {
                return true;
            }
            whole = next;
        }
        return isHandedToSubscriber(whole, in, calls, depth);
    }

    private static boolean isSubscription(MethodCallExpr call) {
        return SUBSCRIBES.contains(call.getNameAsString())
                || (TURNS_INTO_FUTURE.contains(call.getNameAsString()) && !isAnswer(call));
    }

    private static boolean isAnswer(Node expression) {
        Node parent = expression.getParentNode().orElse(null);
        return parent instanceof ReturnStmt || (parent instanceof ExpressionStmt
                && parent.getParentNode().orElse(null) instanceof LambdaExpr lambda
                && lambda.getBody() == parent);
    }

    private boolean isHandedToSubscriber(Node at, Function in, Map<Function, List<Node>> calls, int depth) {
        return switch (at.getParentNode().orElse(null)) {
            case VariableDeclarator kept -> isSubscribedByName(kept, calls, depth);
            case AssignExpr assign -> values.assignments().variable(assign.getTarget()) instanceof Node variable
                    && isSubscribedByName(variable, calls, depth);
            case ReturnStmt line -> isAnswerSubscribed(in, calls, depth);
            case ExpressionStmt line when line.getParentNode().orElse(null) == in.node() ->
                isAnswerSubscribed(in, calls, depth);
            case MethodCallExpr call when at instanceof LambdaExpr || at instanceof MethodReferenceExpr ->
                isPartSubscribed(call, calls, depth);
            case MethodCallExpr call -> isParameterSubscribed(call, at, calls, depth);
            case null, default -> false;
        };
    }

    private boolean goesOn(Node parent, Node at) {
        return switch (parent) {
            case EnclosedExpr ignored -> true;
            case CastExpr ignored -> true;
            case ConditionalExpr choice -> choice.getCondition() != at;
            case MethodCallExpr call when call.getScope().orElse(null) == at -> true;
            case MethodCallExpr call -> !(at instanceof LambdaExpr) && !(at instanceof MethodReferenceExpr)
                    && isOperator(call);
            default -> false;
        };
    }

    /** Whether a call of a library combines streams. */
    private boolean isOperator(MethodCallExpr call) {
        Site site = values.site(call);
        return site != null && LibraryThreads.isReactive(site.called());
    }

    private boolean isSubscribedByName(Node variable, Map<Function, List<Node>> calls, int depth) {
        Node scope = variable;
        boolean isField = variable instanceof VariableDeclarator
                && !(variable.getParentNode().orElse(null) instanceof VariableDeclarationExpr);
        Function around = isField ? null : program.enclosing(variable);
        if (around != null) {
            scope = around.node();
        } else {
            scope = variable.findCompilationUnit().map(Node.class::cast).orElse(variable);
        }
        var uses = new ArrayList<Expression>(scope.findAll(NameExpr.class));
        if (isField) {
            uses.addAll(scope.findAll(FieldAccessExpr.class));
        }
        return uses.stream().filter(use -> values.assignments().variable(use) == variable)
                .anyMatch(use -> program.enclosing(use) instanceof Function code
                        && isSubscribed(use, code, calls, depth + 1));
    }

    private boolean isAnswerSubscribed(Function in, Map<Function, List<Node>> calls, int depth) {
        if (!(in.node() instanceof MethodDeclaration method) || in.owner() == null) {
            return in.node().getParentNode().orElse(null) instanceof MethodCallExpr call
                    && isPartSubscribed(call, calls, depth);
        }
        boolean isServed = roots.of(method, in.owner()).filter(t -> t.kind() == RunsOn.Kind.LOOP).isPresent();
        return isServed || Stream.concat(Stream.of(in), overridden(in.owner(), method))
                .flatMap(f -> calls.getOrDefault(f, List.of()).stream())
                .anyMatch(use -> program.enclosing(use) instanceof Function around
                        && isSubscribed(use, around, calls, depth + 1));
    }

    private Stream<Function> overridden(ProjectType owner, MethodDeclaration method) {
        return program.types().ancestors(owner.id()).stream().map(program.types()::byId)
                .filter(type -> type != null && type != owner).flatMap(type -> type.methods().stream())
                .filter(m -> m.getNameAsString().equals(method.getNameAsString())
                        && m.getParameters().size() == method.getParameters().size())
                .map(program::byNode).filter(f -> f != null);
    }

    // other.flatMap(x -> part): the part is subscribed to with the whole, or by whoever sends the x.
    private boolean isPartSubscribed(MethodCallExpr outer, Map<Function, List<Node>> calls, int depth) {
        Site site = values.site(outer);
        Called called = site == null ? null : site.called();
        if (called != null && called.owner().startsWith(ROUTES)) {
            return true;
        }
        return LibraryThreads.isReactive(called) && (isSubscription(outer)
                || isSent(outer.getScope().orElse(null), 0)
                || (program.enclosing(outer) instanceof Function around
                        && isSubscribed(outer, around, calls, depth + 1)));
    }

    private boolean isParameterSubscribed(MethodCallExpr call, Node argument, Map<Function, List<Node>> calls,
            int depth) {
        Site site = values.site(call);
        Function own = site == null ? null : program.declared(site.called());
        int index = own == null ? -1 : indexOf(call, argument);
        return own != null && index >= 0 && index < own.parameters().size()
                && own.parameters().get(index) instanceof Parameter parameter
                && isSubscribedByName(parameter, calls, depth + 1);
    }

    // By identity: equal texts are other arguments.
    private static int indexOf(MethodCallExpr call, Node argument) {
        for (int i = 0; i < call.getArguments().size(); i++) {
            if (call.getArgument(i) == argument) {
                return i;
            }
        }
        return -1;
    }
}
