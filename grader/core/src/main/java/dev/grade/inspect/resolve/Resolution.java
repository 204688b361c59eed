package dev.grade.inspect.resolve;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import dev.grade.inspect.resolve.Called.Resolver;
import dev.grade.inspect.source.SourceFile;
import dev.grade.inspect.source.Types;
import dev.grade.inspect.source.Variables;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stack of readers; the first that answers wins, and every answer is kept. */
public final class Resolution {

    private final Symbols symbols;
    private final @Nullable SymbolSolver solver;
    private final DeclaredTypes declared;
    private final IdentityHashMap<Node, Optional<Called>> calls = new IdentityHashMap<>();
    private final IdentityHashMap<Node, Optional<String>> types = new IdentityHashMap<>();

    /**
     * @param symbols the compiler's symbols
     * @param solver JavaParser's solver for what the compiler did not know; null to do without
     */
    public Resolution(Symbols symbols, @Nullable SymbolSolver solver, Types types, Variables variables) {
        this.symbols = symbols;
        this.solver = solver;
        this.declared = new DeclaredTypes(types, variables, this);
    }

    /** What a call, a creation, a {@code this(..)} or {@code super(..)} or a method reference means; null if nobody knows. */
    public @Nullable Called called(SourceFile file, Node site) {
        Optional<Called> known = calls.get(site);
        if (known == null) {
            // The weakest reader may ask for the type of its own receiver: a cycle answers "nobody knows".
            calls.put(site, Optional.empty());
            known = Optional.ofNullable(ask(file, site));
            calls.put(site, known);
        }
        return known.orElse(null);
    }

    private @Nullable Called ask(SourceFile file, Node site) {
        Called byCompiler = symbols.call(file.name(), lastCharacter(file, site));
        if (byCompiler != null) {
            return byCompiler;
        }
        Called byName = declared.called(file, site);
        if (solver != null && (byName == null || byName.declaredAt() == null)) {
            Called bySolver = solver.called(file, site);
            if (bySolver != null) {
                return bySolver;
            }
        }
        return byName;
    }

    private static int lastCharacter(SourceFile file, Node site) {
        return switch (site) {
            case MethodCallExpr call -> file.end(call.getName()) - 1;
            case ObjectCreationExpr creation -> file.end(creation.getType().getName()) - 1;
            case ExplicitConstructorInvocationStmt call when call.getExpression().isEmpty()
                    && call.getTypeArguments().isEmpty() ->
                file.start(call) + (call.isThis() ? 3 : 4);
            case MethodReferenceExpr reference -> file.end(reference) - 1;
            default -> -1;
        };
    }

    /** The erased type of an expression; null if nobody knows. */
    public @Nullable String type(SourceFile file, Expression expression) {
        Optional<String> known = types.get(expression);
        if (known == null) {
            types.put(expression, Optional.empty());
            String byCompiler = symbols.type(file.name(), file.start(expression), file.end(expression));
            String found = byCompiler != null ? byCompiler : declared.type(file, expression);
            if (found == null && solver != null) {
                found = solver.type(file, expression);
            }
            known = Optional.ofNullable(found);
            types.put(expression, known);
        }
        return known.orElse(null);
    }

    /** How many of the calls asked for so far each reader answered; the rest is unresolved. */
    public Map<Resolver, Integer> answered() {
        var counts = new java.util.EnumMap<Resolver, Integer>(Resolver.class);
        Arrays.stream(Resolver.values()).forEach(r -> counts.put(r, 0));
        for (Optional<Called> call : calls.values()) {
            call.ifPresent(c -> counts.merge(c.resolver(), 1, Integer::sum));
        }
        return counts;
    }

    /** How many calls nobody could explain. */
    public int unresolved() {
        return (int) calls.values().stream().filter(Optional::isEmpty).count();
    }
}
