package dev.grade.inspect.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import dev.grade.inspect.flow.Site.Kind;
import dev.grade.inspect.resolve.Called;
import dev.grade.inspect.resolve.Called.Resolver;
import dev.grade.inspect.source.ProjectType;
import dev.grade.inspect.source.SourceFile;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads the calls of one function, written and implied, without entering the lambdas and classes inside it. */
final class SiteReader {

    private final Program program;
    private final BiConsumer<Function, Node> nested;

    SiteReader(Program program, BiConsumer<Function, Node> nested) {
        this.program = program;
        this.nested = nested;
    }

    void read(Function function, Node root) {
        if (root instanceof MethodDeclaration method && method.isSynchronized()) {
            add(function, Kind.MONITOR, method, null, null, List.of(), method.getName());
        }
        if (root instanceof ConstructorDeclaration constructor && !startsWithThis(constructor)) {
            implicitConstructor(function, constructor);
        }
        children(function, root);
    }

    private static boolean startsWithThis(ConstructorDeclaration constructor) {
        return constructor.getBody().getStatements().stream()
                .anyMatch(s -> s instanceof ExplicitConstructorInvocationStmt);
    }

    private void implicitConstructor(Function function, ConstructorDeclaration constructor) {
        ProjectType owner = function.owner();
        if (owner == null || owner.parents().isEmpty() || owner.isInterface()) {
            return;
        }
        String parent = program.types().names().resolve(owner.parents().getFirst(), constructor);
        ProjectType above = program.types().byId(parent);
        if (above == null || above.isInterface()) {
            return;
        }
        // A class in which no constructor is written has one all the same, and it calls that of the class above.
        ConstructorDeclaration called = above.plainConstructor();
        if (called != null || above.members().stream().noneMatch(m -> m instanceof ConstructorDeclaration)) {
            var at = called == null ? null : new Called.DeclaredAt(above.file().name(), above.file().end(called));
            add(function, Kind.CONSTRUCTOR, constructor,
                    new Called(parent, Called.CONSTRUCTOR, List.of(), parent, false, at, Resolver.JAVAC), null,
                    List.of(),
                    constructor.getName());
        }
    }

    private void children(Function function, Node node) {
        for (Node child : node.getChildNodes()) {
            visit(function, child);
        }
    }

    private void visit(Function function, Node node) {
        switch (node) {
            case LambdaExpr lambda -> nested.accept(function, lambda);
            case MethodReferenceExpr reference -> {
                children(function, reference);
                nested.accept(function, reference);
            }
            case BodyDeclaration<?> ignored -> {
                // Members of a class inside are functions of their own.
            }
            case ObjectCreationExpr creation -> creation(function, creation);
            case MethodCallExpr call -> {
                children(function, call);
                add(function, Kind.CALL, call, called(function, call), call.getScope().orElse(null),
                        call.getArguments(), call.getName());
            }
            case ExplicitConstructorInvocationStmt call -> {
                children(function, call);
                add(function, Kind.CONSTRUCTOR, call, called(function, call), null, call.getArguments(), call);
            }
            case SynchronizedStmt monitor -> {
                visit(function, monitor.getExpression());
                add(function, Kind.MONITOR, monitor, null, monitor.getExpression(), List.of(),
                        monitor.getExpression());
                visit(function, monitor.getBody());
            }
            case TryStmt attempt -> attempt(function, attempt);
            case ForEachStmt loop -> {
                visit(function, loop.getIterable());
                add(function, Kind.ITERATE, loop, null, loop.getIterable(), List.of(), loop.getIterable());
                visit(function, loop.getBody());
            }
            case IfStmt choice when Constants.isFalse(choice.getCondition(), program) ->
                choice.getElseStmt().ifPresent(e -> visit(function, e));
            case WhileStmt loop when Constants.isFalse(loop.getCondition(), program) -> {
            }
            case BinaryExpr sum when sum.getOperator() == BinaryExpr.Operator.PLUS -> {
                children(function, sum);
                toText(function, sum.getLeft());
                toText(function, sum.getRight());
            }
            case FieldAccessExpr access -> {
                children(function, access);
                firstUse(function, access, access.getScope());
            }
            default -> children(function, node);
        }
    }

    private void creation(Function function, ObjectCreationExpr creation) {
        creation.getScope().ifPresent(s -> visit(function, s));
        creation.getArguments().forEach(a -> visit(function, a));
        add(function, Kind.NEW, creation, called(function, creation), null, creation.getArguments(),
                creation.getType().getName());
    }

    private void attempt(Function function, TryStmt attempt) {
        attempt.getResources().forEach(r -> visit(function, r));
        visit(function, attempt.getTryBlock());
        for (Expression resource : attempt.getResources().reversed()) {
            Node closed = resource instanceof VariableDeclarationExpr declaration
                    ? declaration.getVariable(0)
                    : resource;
            Expression receiver = resource instanceof VariableDeclarationExpr declaration
                    ? declaration.getVariable(0).getInitializer().orElse(resource)
                    : resource;
            add(function, Kind.CLOSE, closed, null, receiver, List.of(), closed);
        }
        attempt.getCatchClauses().forEach(c -> visit(function, c.getBody()));
        attempt.getFinallyBlock().ifPresent(f -> visit(function, f));
    }

    private void toText(Function function, Expression operand) {
        if (operand.isNameExpr() || operand.isFieldAccessExpr() || operand.isMethodCallExpr()
                || operand.isObjectCreationExpr() || operand.isThisExpr()) {
            String type = program.resolution().type(function.file(), operand);
            if (type != null && program.types().byId(type) != null) {
                add(function, Kind.TO_STRING, operand, null, operand, List.of(), operand);
            }
        }
    }

    private void firstUse(Function function, Node node, Expression scope) {
        if (scope instanceof NameExpr name && program.variables().find(name.getNameAsString(), name) == null) {
            ProjectType type = program.types().byId(program.types().names().resolve(name.getNameAsString(), name));
            if (type != null && type != function.owner()) {
                add(function, Kind.FIRST_USE, node, null, scope, List.of(), scope);
            }
        }
    }

    void readReference(Function function, MethodReferenceExpr reference) {
        Called called = called(function, reference);
        Expression scope = reference.getScope();
        boolean bound = !(scope instanceof TypeExpr type) || isVariable(type);
        boolean isNew = reference.getIdentifier().equals("new");
        add(function, isNew ? Kind.NEW : Kind.CALL, reference, called, bound ? scope : null, List.of(), reference);
    }

    private boolean isVariable(TypeExpr type) {
        String text = type.getTypeAsString();
        int dot = text.indexOf('.');
        return program.variables().find(dot < 0 ? text : text.substring(0, dot), type) != null;
    }

    private @Nullable Called called(Function function, Node site) {
        return program.resolution().called(function.file(), site);
    }

    private static void add(Function function, Kind kind, Node node, @Nullable Called called,
            @Nullable Expression receiver, List<Expression> arguments, Node name) {
        SourceFile file = function.file();
        var place = name instanceof MethodReferenceExpr reference
                ? file.place(file.end(reference) - reference.getIdentifier().length(), file.end(reference))
                : file.place(name);
        function.sites().add(new Site(kind, function, node, called, receiver, List.copyOf(arguments), place));
    }
}
