package dev.grade.inspect.resolve;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.type.Type;
import dev.grade.inspect.source.Libraries;
import dev.grade.inspect.source.Platform;
import dev.grade.inspect.source.ProjectType;
import dev.grade.inspect.source.SourceFile;
import dev.grade.inspect.source.Types;
import dev.grade.inspect.source.Variables;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Types and methods as far as declared types, names and the number of arguments tell. No inference: a lambda's parameter
 * without a type stays unknown. It is what is left for a file that does not compile.
 */
final class DeclaredTypes {

    private final Types types;
    private final Variables variables;
    private final Resolution resolution;
    private final MethodLookup lookup;

    DeclaredTypes(Types types, Variables variables, Resolution resolution) {
        this.types = types;
        this.variables = variables;
        this.resolution = resolution;
        this.lookup = new MethodLookup(types);
    }

    @Nullable
    String type(SourceFile file, Expression expression) {
        return switch (expression) {
            case NameExpr name -> ofName(file, name.getNameAsString(), name);
            case FieldAccessExpr access -> ofField(file, access);
            case EnclosedExpr inner -> resolution.type(file, inner.getInner());
            case CastExpr cast -> types.names().resolve(cast.getType(), cast);
            case ThisExpr self -> self.getTypeName().map(n -> types.names().resolve(n.asString(), self))
                    .orElseGet(() -> enclosing(self));
            case SuperExpr self -> superType(self);
            case ObjectCreationExpr creation -> created(creation);
            case MethodCallExpr call -> returned(file, call);
            case ConditionalExpr choice -> resolution.type(file, choice.getThenExpr());
            case AssignExpr assign -> resolution.type(file, assign.getTarget());
            case ArrayAccessExpr access -> element(resolution.type(file, access.getName()));
            case StringLiteralExpr ignored -> "java.lang.String";
            case TextBlockLiteralExpr ignored -> "java.lang.String";
            case IntegerLiteralExpr ignored -> "int";
            case LongLiteralExpr ignored -> "long";
            case BooleanLiteralExpr ignored -> "boolean";
            case BinaryExpr sum when sum.getOperator() == BinaryExpr.Operator.PLUS -> sum(file, sum);
            default -> null;
        };
    }

    private @Nullable String ofName(SourceFile file, String name, Node from) {
        Node declaration = variables.find(name, from);
        return declaration == null ? ofInheritedField(name, from) : ofDeclaration(file, declaration);
    }

    // The field that every verticle has.
    private @Nullable String ofInheritedField(String name, Node from) {
        ProjectType type = name.equals("vertx") ? types.enclosing(from) : null;
        boolean verticle = type != null
                && types.ancestors(type.id()).stream().anyMatch(above -> above.startsWith("io.vertx.core."));
        return verticle ? "io.vertx.core.Vertx" : null;
    }

    private @Nullable String ofDeclaration(SourceFile file, Node declaration) {
        return switch (declaration) {
            case VariableDeclarator variable when variable.getType().isVarType() ->
                variable.getInitializer().map(i -> resolution.type(file, i)).orElse(null);
            case VariableDeclarator variable -> named(variable.getType(), variable);
            case Parameter parameter when parameter.getType().isUnknownType() || parameter.getType().isVarType() ->
                null;
            case Parameter parameter -> {
                String type = named(parameter.getType(), parameter);
                yield parameter.isVarArgs() && type != null ? type + "[]" : type;
            }
            case TypePatternExpr pattern -> named(pattern.getType(), pattern);
            case EnumConstantDeclaration constant -> constant.getParentNode().map(types::byNode)
                    .map(ProjectType::id).orElse(null);
            default -> null;
        };
    }

    private @Nullable String named(Type type, Node from) {
        return type.isUnknownType() || type.isVarType() ? null : types.names().resolve(type, from);
    }

    private @Nullable String ofField(SourceFile file, FieldAccessExpr access) {
        String scope = resolution.type(file, access.getScope());
        if (scope == null) {
            scope = asType(access.getScope());
        }
        ProjectType owner = scope == null ? null : types.byId(scope);
        Node field = owner == null ? null : variables.field(owner, access.getNameAsString());
        if (field != null && owner != null) {
            return ofDeclaration(owner.file(), field);
        }
        String platform = scope == null ? null : platformField(scope, access.getNameAsString());
        return platform;
    }

    private static @Nullable String platformField(String owner, String name) {
        var type = Platform.find(owner);
        if (type.isPresent()) {
            for (var field : type.get().getFields()) {
                if (field.getName().equals(name)) {
                    return Platform.nameOf(field.getType());
                }
            }
        }
        return null;
    }

    /** The type that an expression in the place of a receiver names, as in {@code Thread.sleep(1)}. */
    @Nullable
    String asType(Expression scope) {
        String written = switch (scope) {
            case NameExpr name -> name.getNameAsString();
            case FieldAccessExpr access -> access.toString();
            case TypeExpr type -> type.getTypeAsString();
            default -> "";
        };
        String last = written.substring(written.lastIndexOf('.') + 1);
        if (last.isEmpty() || !Character.isUpperCase(last.charAt(0))) {
            return null;
        }
        String full = types.names().resolve(written, scope);
        return types.byId(full) != null || Platform.find(full).isPresent() || Libraries.isType(full) ? full : null;
    }

    private @Nullable String enclosing(Node node) {
        ProjectType type = types.enclosing(node);
        return type == null ? null : type.id();
    }

    private @Nullable String superType(Node node) {
        ProjectType type = types.enclosing(node);
        return type == null || type.parents().isEmpty()
                ? "java.lang.Object"
                : types.names().resolve(type.parents().getFirst(), type.outerNode().orElse(type.node()));
    }

    private @Nullable String created(ObjectCreationExpr creation) {
        ProjectType anonymous = types.byNode(creation);
        return anonymous != null ? anonymous.id() : types.names().resolve(creation.getType(), creation);
    }

    private @Nullable String returned(SourceFile file, MethodCallExpr call) {
        Called called = resolution.called(file, call);
        if (called == null || called.returns().equals("java.lang.Object")) {
            return null;
        }
        return called.returns().equals("?") ? written(called) : called.returns();
    }

    /** The result type as the sources write it: the compiler has no name for one whose class file is not there. */
    private @Nullable String written(Called called) {
        ProjectType owner = types.byId(called.owner());
        return owner == null
                ? null
                : owner.methods().stream()
                        .filter(m -> m.getNameAsString().equals(called.name())
                                && m.getParameters().size() == called.parameters().size())
                        .findFirst().map(m -> types.names().resolve(m.getType(), m)).orElse(null);
    }

    private @Nullable String sum(SourceFile file, BinaryExpr sum) {
        String left = resolution.type(file, sum.getLeft());
        return "java.lang.String".equals(left) ? left : resolution.type(file, sum.getRight());
    }

    private static @Nullable String element(@Nullable String array) {
        return array != null && array.endsWith("[]") ? array.substring(0, array.length() - 2) : null;
    }

    @Nullable
    Called called(SourceFile file, Node site) {
        return switch (site) {
            case MethodCallExpr call -> method(file, call);
            case ObjectCreationExpr creation -> lookup.find(types.names().resolve(creation.getType(), creation),
                    Called.CONSTRUCTOR, arguments(file, creation.getArguments()), creation);
            case MethodReferenceExpr reference -> reference(file, reference);
            default -> null;
        };
    }

    private @Nullable Called method(SourceFile file, MethodCallExpr call) {
        var arguments = arguments(file, call.getArguments());
        String name = call.getNameAsString();
        if (call.getScope().isPresent()) {
            Expression scope = call.getScope().get();
            String receiver = resolution.type(file, scope);
            if (receiver == null) {
                receiver = asType(scope);
            }
            if (receiver == null) {
                String telling = call.findCompilationUnit().map(unit -> Libraries.owner(unit, name)).orElse(null);
                return telling == null ? null : ofLibrary(telling, name);
            }
            Called found = lookup.find(receiver, name, arguments, call);
            return found == null ? inherited(receiver, name) : found;
        }
        Node at = call;
        ProjectType type = types.enclosing(at);
        while (type != null) {
            Called found = lookup.find(type.id(), name, arguments, call);
            if (found != null) {
                return found;
            }
            at = type.outerNode().orElse(null);
            type = at == null ? null : types.enclosing(at);
        }
        return staticImport(call, arguments);
    }

    /** A method that a type has from a library, whose class files are not there. */
    private @Nullable Called inherited(String receiver, String name) {
        return types.ancestors(receiver).stream().filter(Libraries::isType).findFirst()
                .map(owner -> ofLibrary(owner, name)).orElse(null);
    }

    private static Called ofLibrary(String owner, String name) {
        return new Called(owner, name, List.of(), Libraries.returned(owner, name), false, null,
                Called.Resolver.HEURISTIC);
    }

    private @Nullable Called staticImport(MethodCallExpr call, List<Argument> arguments) {
        String name = call.getNameAsString();
        var unit = call.findCompilationUnit();
        if (unit.isEmpty()) {
            return null;
        }
        for (var line : unit.get().getImports()) {
            String imported = line.getNameAsString();
            if (line.isStatic() && (line.isAsterisk() || imported.endsWith("." + name))) {
                String owner = line.isAsterisk() ? imported : imported.substring(0, imported.lastIndexOf('.'));
                Called found = lookup.find(owner, name, arguments, call);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private @Nullable Called reference(SourceFile file, MethodReferenceExpr reference) {
        Expression scope = reference.getScope();
        String owner = resolution.type(file, scope);
        if (owner == null) {
            owner = asType(scope);
        }
        if (owner == null) {
            return null;
        }
        String name = reference.getIdentifier().equals("new") ? Called.CONSTRUCTOR : reference.getIdentifier();
        return lookup.find(owner, name, null, reference);
    }

    private List<Argument> arguments(SourceFile file, List<Expression> expressions) {
        return expressions.stream().map(e -> new Argument(e, e.isLambdaExpr() || e.isMethodReferenceExpr()
                ? null
                : resolution.type(file, e))).toList();
    }

    /**
     * An argument as written, and its type if known.
     */
    record Argument(Expression expression, @Nullable String type) {

        boolean isFunction() {
            return expression.isLambdaExpr() || expression.isMethodReferenceExpr();
        }
    }
}
