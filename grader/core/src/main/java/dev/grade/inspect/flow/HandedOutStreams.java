package dev.grade.inspect.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Streams that begin on the thread of whoever subscribes, and are handed out to code that is not here. A server subscribes to
 * what its endpoints answer on its loop; of other callers nothing is known, and what wraps a blocking call is written just so.
 */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class HandedOutStreams {

    private static final int FARTHEST = 6;
    private static final Set<String> BEGINS_THERE = Set.of("fromCallable", "fromRunnable", "fromSupplier", "fromAction",
            "create", "defer", "deferContextual", "generate", "using", "fromIterable", "fromStream", "fromArray",
            "just",
            "range", "empty");
    private static final Set<String> STAYS = Set.of("map", "filter", "handle", "doOnNext", "doOnSubscribe", "doFirst",
            "doOnSuccess", "doOnComplete", "doOnError", "doOnTerminate", "doFinally", "mapNotNull", "onItem", "invoke",
            "transform", "onTermination", "onCompletion", "onFailure", "onSubscription", "plug");

    private static final Set<String> COMPOSES = Set.of("flatMap", "flatMapMany", "concatMap", "switchMap", "chain",
            "transformToUni", "onErrorResume");

    private final Program program;
    private final Values values;
    private final LibraryRoots roots;

    HandedOutStreams(Program program, Values values) {
        this.program = program;
        this.values = values;
        this.roots = new LibraryRoots(program);
    }

    /**
     * Whether the functions that a site is given run on the thread of a subscriber that is not in the sources.
     *
     * @param stream the last call of the chain that the site stands in
     * @param calls the calls of each function
     */
    boolean has(Site site, Node stream, Map<Function, List<Node>> calls) {
        return beginsThere(site.node(), 0) && isHandedOut(stream, site.in(), calls, 0);
    }

    private boolean beginsThere(Node stream, int depth) {
        Node at = stream;
        while (at instanceof MethodCallExpr call) {
            if (BEGINS_THERE.contains(call.getNameAsString())) {
                return call.getScope().filter(s -> s instanceof MethodCallExpr).isEmpty();
            }
            if (!STAYS.contains(call.getNameAsString())) {
                return depth < FARTHEST && answersOneThatBegins(call, depth);
            }
            at = call.getScope().orElse(null);
        }
        // A stream of others: whoever sends its elements does so on a thread of his own.
        Node variable = at instanceof Expression start ? values.assignments().variable(start) : null;
        if (variable instanceof VariableDeclarator kept
                && kept.getParentNode().orElse(null) instanceof VariableDeclarationExpr) {
            return depth < FARTHEST && kept.getInitializer().filter(i -> beginsThere(i, depth + 1)).isPresent();
        }
        return variable != null;
    }

    private boolean answersOneThatBegins(MethodCallExpr call, int depth) {
        Site site = values.site(call);
        Function own = site == null ? null : program.declared(site.called());
        List<Expression> results = own == null ? List.of() : values.results(own);
        return !results.isEmpty() && results.stream().allMatch(r -> beginsThere(r, depth + 1));
    }

    // other.flatMap(x -> stream): whoever subscribes to the one subscribes to the other, where that begins with him.
    private boolean isPartOfOneHandedOut(LambdaExpr lambda, Map<Function, List<Node>> calls, int depth) {
        if (!(lambda.getParentNode().orElse(null) instanceof MethodCallExpr outer)
                || !COMPOSES.contains(outer.getNameAsString())
                || outer.getScope().filter(s -> beginsThere(s, 0)).isEmpty()) {
            return false;
        }
        Function around = program.enclosing(outer);
        return around != null && isHandedOut(outer, around, calls, depth + 1);
    }

    private static boolean isResult(Node stream, LambdaExpr lambda) {
        Node parent = stream.getParentNode().orElse(null);
        return parent instanceof ReturnStmt
                || (parent instanceof ExpressionStmt && parent.getParentNode().orElse(null) == lambda);
    }

    private boolean isHandedOut(Node stream, Function in, Map<Function, List<Node>> calls, int depth) {
        if (depth <= FARTHEST && in.node() instanceof LambdaExpr lambda) {
            return isResult(stream, lambda) && isPartOfOneHandedOut(lambda, calls, depth);
        }
        if (depth > FARTHEST || !(in.node() instanceof MethodDeclaration method) || in.owner() == null) {
            return false;
        }
        Node at = stream;
        Node parent = at.getParentNode().orElse(null);
        while (parent != null && goesOn(parent, at)) {
            at = parent;
            parent = at.getParentNode().orElse(null);
        }
        if (parent instanceof VariableDeclarator kept) {
            return method.findAll(NameExpr.class).stream()
                    .filter(n -> values.assignments().variable(n) == kept)
                    .allMatch(n -> isHandedOut(n, in, calls, depth + 1));
        }
        boolean isUnused = method.isPrivate() && calls.getOrDefault(in, List.of()).isEmpty();
        if (!(parent instanceof ReturnStmt) || isUnused) {
            return false;
        }
        boolean isServed = roots.of(method, in.owner()).filter(t -> t.kind() == RunsOn.Kind.LOOP).isPresent();
        return !isServed && calls.getOrDefault(in, List.of()).stream().allMatch(use -> {
            Function around = program.enclosing(use);
            return around != null && isHandedOut(use, around, calls, depth + 1);
        });
    }

    private static boolean goesOn(Node parent, Node at) {
        return switch (parent) {
            case EnclosedExpr ignored -> true;
            case CastExpr ignored -> true;
            case ConditionalExpr choice -> choice.getCondition() != at;
            case MethodCallExpr call -> call.getScope().orElse(null) == at;
            default -> false;
        };
    }
}
