package dev.grade.inspect.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import dev.grade.inspect.source.ProjectType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which variable an expression names, and what is ever assigned to it or put into it. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
public final class Assignments {

    private final Program program;
    private final IdentityHashMap<Node, List<Expression>> assigned = new IdentityHashMap<>();
    private final IdentityHashMap<Node, List<MethodCallExpr>> calls = new IdentityHashMap<>();
    private final IdentityHashMap<Node, List<AssignExpr>> slots = new IdentityHashMap<>();
    private final IdentityHashMap<Node, List<Expression>> drained = new IdentityHashMap<>();

    Assignments(Program program) {
        this.program = program;
        for (var file : program.files()) {
            file.unit().walk(this::note);
        }
    }

    private void note(Node node) {
        switch (node) {
            case VariableDeclarator variable -> variable.getInitializer().ifPresent(i -> assign(variable, i));
            case AssignExpr assign -> {
                Expression target = assign.getTarget();
                if (target.isArrayAccessExpr()) {
                    Node array = variable(target.asArrayAccessExpr().getName());
                    if (array != null) {
                        slots.computeIfAbsent(array, k -> new ArrayList<>()).add(assign);
                    }
                } else {
                    Node variable = variable(target);
                    if (variable != null) {
                        assign(variable, assign.getValue());
                    }
                }
            }
            case MethodCallExpr call -> call.getScope().ifPresent(s -> call(call, s));
            default -> {
            }
        }
    }

    private void call(MethodCallExpr call, Expression scope) {
        Node variable = variable(scope);
        if (variable != null) {
            calls.computeIfAbsent(variable, k -> new ArrayList<>()).add(call);
        }
        if (call.getNameAsString().equals("drainTo") && !call.getArguments().isEmpty()) {
            Node into = variable(call.getArgument(0));
            if (into != null) {
                drained.computeIfAbsent(into, k -> new ArrayList<>()).add(scope);
            }
        }
    }

    private void assign(Node variable, Expression value) {
        assigned.computeIfAbsent(variable, k -> new ArrayList<>()).add(value);
    }

    /** The declaration of the variable that an expression names; null if it names none of the sources. */
    public @Nullable Node variable(Expression expression) {
        return switch (expression) {
            case NameExpr name -> program.variables().find(name.getNameAsString(), name);
            case FieldAccessExpr access -> field(access);
            case TypeExpr type when type.getTypeAsString().indexOf('.') < 0 ->
                program.variables().find(type.getTypeAsString(), type);
            case EnclosedExpr inner -> variable(inner.getInner());
            default -> null;
        };
    }

    private @Nullable Node field(FieldAccessExpr access) {
        ProjectType owner;
        if (access.getScope() instanceof ThisExpr self && self.getTypeName().isEmpty()) {
            owner = program.types().enclosing(access);
        } else {
            String type = program.type(access.getScope());
            if (type == null && access.getScope() instanceof NameExpr name) {
                type = program.types().names().resolve(name.getNameAsString(), name);
            }
            owner = type == null ? null : program.types().byId(type);
        }
        return owner == null ? null : program.variables().field(owner, access.getNameAsString());
    }

    /** Everything that is ever assigned to a variable, its initial value first. */
    public List<Expression> to(Node variable) {
        return assigned.getOrDefault(variable, List.of());
    }

    /** The calls with a variable as receiver. */
    public List<MethodCallExpr> callsOn(Node variable) {
        return calls.getOrDefault(variable, List.of());
    }

    /** The assignments to the elements of an array variable. */
    public List<AssignExpr> slots(Node variable) {
        return slots.getOrDefault(variable, List.of());
    }

    /** The queues that are drained into a collection variable. */
    List<Expression> drainedInto(Node variable) {
        return drained.getOrDefault(variable, List.of());
    }

    /** Whether a variable keeps its one value: effectively final, or a field that is final or assigned at most once. */
    public boolean isStable(Node variable) {
        if (variable.getParentNode().orElse(null) instanceof FieldDeclaration field && field.isFinal()) {
            return true;
        }
        int most = variable instanceof Parameter ? 0 : 1;
        return to(variable).size() <= most
                && !(variable.getParentNode().orElse(null) instanceof EnumConstantDeclaration);
    }

    /** Whether a field is given a value by other code than its own initialiser and the constructors. */
    public boolean isSetOutsideConstructor(Node field) {
        return to(field).stream().map(program::enclosing).anyMatch(f -> f != null && switch (f.kind()) {
            case CONSTRUCTOR, INSTANCE, STATIC -> false;
            default -> true;
        });
    }

    /** Whether a parameter is never given another value. */
    public boolean isUntouched(Node parameter) {
        return to(parameter).isEmpty();
    }

    /** Whether a local variable is nothing but the receiver of calls, so that nobody else gets hold of what it stands for. */
    public boolean isOnlyCalled(Node variable) {
        if (!(variable instanceof VariableDeclarator local)
                || !(variable.getParentNode().orElse(null) instanceof VariableDeclarationExpr)) {
            return false;
        }
        Node around = variable;
        while (around != null && !(around instanceof BodyDeclaration)) {
            around = around.getParentNode().orElse(null);
        }
        return around != null && isStable(variable) && around.findAll(NameExpr.class).stream()
                .filter(n -> n.getNameAsString().equals(local.getNameAsString()) && variable(n) == variable)
                .allMatch(n -> n.getParentNode().orElse(null) instanceof MethodCallExpr call
                        && call.getScope().orElse(null) == n);
    }

    /** Whether a declaration is the variable of an enhanced for. */
    static @Nullable ForEachStmt forEach(Node declaration) {
        return declaration.getParentNode().flatMap(Node::getParentNode).orElse(null) instanceof ForEachStmt loop
                && SelectorLoops.isIn(loop.getVariable(), declaration) ? loop : null;
    }
}
