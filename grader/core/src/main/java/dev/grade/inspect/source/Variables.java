package dev.grade.inspect.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From a name in an expression to the node that declares it: a declarator, a parameter, a pattern, an enum constant or a
 * record component. Lexical, so it needs no compiler and answers for sources that do not compile.
 */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
public final class Variables {

    private final Types types;
    private final IdentityHashMap<Node, Map<String, Optional<Node>>> patterns = new IdentityHashMap<>();

    public Variables(Types types) {
        this.types = types;
    }

    /** The declaration that a simple name means at a node; null when it is not a variable of the sources. */
    public @Nullable Node find(String name, Node from) {
        Node child = from;
        Node at = from.getParentNode().orElse(null);
        while (at != null) {
            Node found = in(at, child, name);
            if (found != null) {
                return found;
            }
            ProjectType type = types.byNode(at);
            if (type != null && !isOutside(at, child)) {
                Node field = field(type, name);
                if (field != null) {
                    return field;
                }
            }
            child = at;
            at = at.getParentNode().orElse(null);
        }
        return null;
    }

    private static boolean isOutside(Node type, Node child) {
        return child instanceof Expression && type instanceof Expression;
    }

    /** The field of that name in the type or above it. */
    public @Nullable Node field(ProjectType type, String name) {
        for (String ancestor : types.ancestors(type.id())) {
            ProjectType at = types.byId(ancestor);
            if (at != null && at.field(name) != null) {
                return at.field(name);
            }
        }
        return null;
    }

    private @Nullable Node in(Node scope, Node child, String name) {
        Node found = switch (scope) {
            case BlockStmt block -> before(block.getStatements(), child, name);
            case SwitchEntry entry -> before(entry.getStatements(), child, name);
            case ForStmt loop -> declared(loop.getInitialization(), name);
            case ForEachStmt loop when child == loop.getBody() -> declarator(loop.getVariable(), name);
            case TryStmt attempt -> declared(attempt.getResources(), name);
            case CatchClause clause -> named(clause.getParameter(), name);
            case LambdaExpr lambda -> parameter(lambda.getParameters(), name);
            case CallableDeclaration<?> callable -> parameter(callable.getParameters(), name);
            case CompactConstructorDeclaration compact -> compact.getParentNode()
                    .map(p -> p instanceof RecordDeclaration row ? parameter(row.getParameters(), name) : null)
                    .orElse(null);
            default -> null;
        };
        if (found == null && (scope instanceof CallableDeclaration || scope instanceof LambdaExpr)) {
            return pattern(scope, name);
        }
        return found;
    }

    // Flow scoping of pattern variables is approximated by the whole function: a name is rarely bound twice in one.
    private @Nullable Node pattern(Node function, String name) {
        return patterns.computeIfAbsent(function, f -> new HashMap<>()).computeIfAbsent(name,
                n -> function.findFirst(TypePatternExpr.class, p -> p.getNameAsString().equals(n)).map(p -> p))
                .orElse(null);
    }

    private static @Nullable Node before(List<Statement> statements, Node child, String name) {
        for (Statement statement : statements) {
            if (statement instanceof ExpressionStmt line
                    && line.getExpression() instanceof VariableDeclarationExpr declaration) {
                Node found = declarator(declaration, name);
                if (found != null) {
                    return found;
                }
            }
            if (statement == child) {
                return null;
            }
        }
        return null;
    }

    private static @Nullable Node declared(List<Expression> expressions, String name) {
        for (Expression expression : expressions) {
            if (expression instanceof VariableDeclarationExpr declaration) {
                Node found = declarator(declaration, name);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable Node declarator(VariableDeclarationExpr declaration, String name) {
        for (VariableDeclarator variable : declaration.getVariables()) {
            if (variable.getNameAsString().equals(name)) {
                return variable;
            }
        }
        return null;
    }

    private static @Nullable Node parameter(List<Parameter> parameters, String name) {
        for (Parameter parameter : parameters) {
            if (parameter.getNameAsString().equals(name)) {
                return parameter;
            }
        }
        return null;
    }

    private static @Nullable Node named(Parameter parameter, String name) {
        return parameter.getNameAsString().equals(name) ? parameter : null;
    }
}
