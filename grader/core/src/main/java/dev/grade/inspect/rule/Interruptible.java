package dev.grade.inspect.rule;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.type.Type;
import dev.grade.inspect.flow.Function;
import dev.grade.inspect.flow.Site;
import dev.grade.inspect.resolve.Called;
import dev.grade.inspect.source.Platform;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Whether code can end with an {@code InterruptedException}, by the declarations of what it calls. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class Interruptible {

    private static final Set<String> BROAD = Set.of("Exception", "Throwable");

    private final Code code;

    Interruptible(Code code) {
        this.code = code;
    }

    /** Whether an {@code InterruptedException} can come out of the body or a resource of a try statement. */
    boolean isThrownIn(TryStmt attempt) {
        return attempt.getResources().stream().anyMatch(this::isThrownBy) || isThrownByClose(attempt)
                || isThrownBy(attempt.getTryBlock());
    }

    private boolean isInterrupt(Expression thrown) {
        String type = thrown instanceof ObjectCreationExpr made
                ? made.getType().asString()
                : code.program().type(thrown);
        return type != null && type.endsWith("InterruptedException");
    }

    // The close() that nobody has written, at the end of try (var it = ..).
    private boolean isThrownByClose(TryStmt attempt) {
        return code.sitesIn(attempt).stream().filter(s -> s.kind() == Site.Kind.CLOSE)
                .filter(s -> s.node() == attempt || attempt.getResources().stream()
                        .anyMatch(r -> Code.isWithin(r, s.node())))
                .flatMap(s -> code.graph().leaving(s).stream())
                .anyMatch(e -> e.to().node() instanceof CallableDeclaration<?> close && throwsInterrupt(close));
    }

    private static boolean throwsInterrupt(CallableDeclaration<?> declaration) {
        return declaration.getThrownExceptions().stream().anyMatch(Interruptible::isInterrupt);
    }

    static boolean isInterrupt(Type type) {
        return type.asString().endsWith("InterruptedException");
    }

    static boolean isBroad(Type type) {
        String name = type.asString();
        return BROAD.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    static List<? extends Type> types(CatchClause clause) {
        Type type = clause.getParameter().getType();
        return type.isUnionType() ? type.asUnionType().getElements() : List.of(type);
    }

    private boolean isThrownBy(Node node) {
        if (isOtherCode(node)) {
            return false;
        }
        if (node instanceof TryStmt inner && isCaught(inner)) {
            return inner.getCatchClauses().stream().anyMatch(c -> isThrownBy(c.getBody()))
                    || inner.getFinallyBlock().filter(this::isThrownBy).isPresent();
        }
        if (node instanceof ThrowStmt line && isInterrupt(line.getExpression())) {
            return true;
        }
        if (node instanceof TryStmt inner && isThrownByClose(inner)) {
            return true;
        }
        return (node instanceof Expression call && isDeclared(call))
                || node.getChildNodes().stream().anyMatch(this::isThrownBy);
    }

    /** Whether a node is code that does not run where it stands. */
    static boolean isOtherCode(Node node) {
        return node instanceof LambdaExpr || node instanceof BodyDeclaration
                || node instanceof LocalClassDeclarationStmt;
    }

    private static boolean isCaught(TryStmt attempt) {
        return attempt.getCatchClauses().stream().flatMap(c -> types(c).stream())
                .anyMatch(t -> isInterrupt(t) || isBroad(t));
    }

    private boolean isDeclared(Expression call) {
        Site site = code.graph().values().site(call);
        Called called = site == null ? null : site.called();
        if (called == null) {
            return false;
        }
        if (called.owner().equals("javax.swing.SwingWorker") && called.name().equals("get") && site != null
                && isDone(site)) {
            // It is told when the result is there: this get() does not wait.
            return false;
        }
        Function function = code.program().declared(called);
        if (function != null) {
            return function.node() instanceof CallableDeclaration<?> declaration && throwsInterrupt(declaration);
        }
        return Platform.find(called.owner()).filter(type -> declares(type, called)).isPresent();
    }

    private static boolean isDone(Site site) {
        return site.in().node() instanceof MethodDeclaration method && method.getNameAsString().equals("done");
    }

    private static boolean declares(Class<?> type, Called called) {
        var same = Arrays.stream(type.getMethods()).filter(m -> m.getName().equals(called.name())
                && Arrays.stream(m.getParameterTypes()).map(Platform::nameOf).toList().equals(called.parameters()))
                .toList();
        return !same.isEmpty()
                && same.stream()
                        .allMatch(m -> Arrays.asList(m.getExceptionTypes()).contains(InterruptedException.class));
    }
}
