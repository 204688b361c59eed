package dev.grade.inspect.flow;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import dev.grade.inspect.resolve.Called;
import dev.grade.inspect.source.Platform;
import dev.grade.inspect.source.ProjectType;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The functions of the sources that a call can run: what its receiver is known to be, or else every override. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class Callees {

    private static final List<String> ANY_FUNCTION = List.of("run", "call", "get", "apply", "accept", "test", "compute",
            "execute", "exec");

    private static final String FORK_JOIN = "java.util.concurrent.ForkJoinTask";
    /** What every object has: a lambda does not run when it is asked for its hash code. */
    private static final Set<String> OF_OBJECTS = Set.of("hashCode", "equals", "toString", "getClass", "notify",
            "notifyAll", "wait");

    private final Program program;
    private final Values values;
    private final SelfLambdas selfLambdas;
    private final Set<String> instantiated = new LinkedHashSet<>();
    /** Calls of which only the declared type is known: every override may be meant. */
    private final Set<Site> guessed = new HashSet<>();

    Callees(Program program, Values values) {
        this.program = program;
        this.values = values;
        this.selfLambdas = new SelfLambdas(program, values);
        for (Function function : program.functions()) {
            for (Site site : function.sites()) {
                if (site.kind() == Site.Kind.NEW && site.called() != null) {
                    instantiated.add(site.called().owner());
                    if (site.node() instanceof ObjectCreationExpr creation) {
                        ProjectType anonymous = program.types().byNode(creation);
                        if (anonymous != null) {
                            instantiated.add(anonymous.id());
                        }
                    }
                }
            }
        }
    }

    Set<Function> of(Site site, Called called) {
        Function declared = program.declared(called);
        if (declared != null && !isVirtual(site, declared)) {
            return Linker.isAbstract(declared) ? Set.of() : Set.of(declared);
        }
        var found = new LinkedHashSet<Function>();
        boolean exact = byReceiver(site, called, found);
        if (!exact && declared != null) {
            ProjectType seen = seenAs(site, declared);
            overrides(seen, called.name(), called.parameters().size(), found);
            if (seen != declared.owner() && seen != null) {
                inherited(seen, called.name(), called.parameters().size(), found);
            } else if (!Linker.isAbstract(declared)) {
                found.add(declared);
            }
            if (site.receiver() == null || site.receiver() instanceof ThisExpr) {
                found.removeIf(f -> f != declared && !canBeThis(site.in(), f));
                lambdas(site, declared, found);
            }
        } else if (!exact && site.receiver() != null && !site.isReference()) {
            String type = program.type(site.receiver());
            ProjectType project = type == null ? null : program.types().byId(type);
            if (project != null) {
                overrides(project, called.name(), called.parameters().size(), found);
                inherited(project, called.name(), called.parameters().size(), found);
            }
        }
        found.removeIf(f -> isExcluded(site, f));
        if (exact || found.size() < 2) {
            guessed.remove(site);
        } else {
            guessed.add(site);
        }
        return found;
    }

    // interface Step { void go(); default Step twice() { return () -> { go(); go(); }; } }
    private void lambdas(Site site, Function declared, Set<Function> found) {
        Function around = program.method(site.in());
        if (around != null && around.owner() != null && around.owner().isInterface()
                && Linker.isAbstract(declared)) {
            for (Value value : selfLambdas.of(around)) {
                if (value instanceof Value.Code(Function lambda)) {
                    found.add(lambda);
                }
            }
        }
    }

    Set<Site> guessed() {
        return guessed;
    }

    // An abstract class is what its subclasses are.
    private boolean isAlways(ProjectType type, String ancestor) {
        boolean isAbstract = type.node() instanceof ClassOrInterfaceDeclaration declared && declared.isAbstract();
        var below = program.types().descendants(type.id()).stream().filter(t -> t != type).toList();
        return program.types().isA(type.id(), ancestor) || (isAbstract && !below.isEmpty()
                && below.stream().allMatch(t -> program.types().isA(t.id(), ancestor)));
    }

    /** The type of the receiver as it is written, which may lie below the one that declares the method. */
    private @Nullable ProjectType seenAs(Site site, Function declared) {
        ProjectType owner = declared.owner();
        String type = site.receiver() == null || owner == null ? null : program.type(site.receiver());
        ProjectType seen = type == null ? null : program.types().byId(type);
        return seen != null && owner != null && program.types().isA(seen.id(), owner.id()) ? seen : owner;
    }

    // An object whose class overrides the method around a call to itself never comes to that call.
    private boolean canBeThis(Function around, Function target) {
        ProjectType type = target.owner();
        if (type == null || !(around.node() instanceof MethodDeclaration method) || method.isStatic()
                || type == around.owner()) {
            return true;
        }
        var nearest = new LinkedHashSet<Function>();
        for (ProjectType below : program.types().descendants(type.id())) {
            inherited(below, method.getNameAsString(), method.getParameters().size(), nearest);
        }
        inherited(type, method.getNameAsString(), method.getParameters().size(), nearest);
        return nearest.contains(around);
    }

    // if (x instanceof T) .. else x.close(): not the close() of a T.
    private boolean isExcluded(Site site, Function target) {
        ProjectType type = target.owner();
        Node child = site.node();
        Node at = type == null || !(site.receiver() instanceof NameExpr) ? null : child.getParentNode().orElse(null);
        while (at != null && at != site.in().node()) {
            if (at instanceof IfStmt choice && choice.getElseStmt().orElse(null) == child
                    && choice.getCondition() instanceof InstanceOfExpr test
                    && test.getExpression().toString().equals(String.valueOf(site.receiver()))
                    && type != null
                    && isAlways(type, program.types().names().resolve(test.getType().asString(), test))) {
                return true;
            }
            child = at;
            at = at.getParentNode().orElse(null);
        }
        return false;
    }

    private static boolean isVirtual(Site site, Function declared) {
        if (site.receiver() instanceof SuperExpr || !(declared.node() instanceof MethodDeclaration method)) {
            return false;
        }
        return !method.isStatic() && !method.isPrivate() && !method.isFinal();
    }

    /** Adds what the values of the receiver run; answers whether they are all known. */
    private boolean byReceiver(Site site, Called called, Set<Function> found) {
        Function declared = program.declared(called);
        // A lambda has the default methods of its interface, too.
        boolean isDefault = declared != null && !Linker.isAbstract(declared);
        Set<Value> receivers = receivers(site);
        boolean exact = !receivers.isEmpty();
        for (Value value : receivers) {
            switch (value) {
                case Value.Code(Function function) when called.isStatic() || OF_OBJECTS.contains(called.name())
                        || isOnlyDerived(called) ->
                    {
                    }
                case Value.Code(Function function) -> found.add(isDefault ? declared : function);
                case Value.Made(Site made, String type) -> {
                    ProjectType project = program.types().byId(type);
                    if (project == null) {
                        found.addAll(wrapped(made, called));
                    } else {
                        inherited(project, called.name(), called.parameters().size(), found);
                    }
                }
                case Value.Other(EnumConstantDeclaration constant) -> {
                    ProjectType type = program.types().ofConstant(constant);
                    exact &= type != null && inherited(type, called.name(), called.parameters().size(), found);
                }
                default -> exact = false;
            }
        }
        return exact && !found.isEmpty();
    }

    // first.andThen(second) makes a function of two, and runs neither.
    private static boolean isOnlyDerived(Called called) {
        Method only = Platform.function(called.owner());
        return only != null && !only.getName().equals(called.name()) && !called.owner().equals("java.lang.Iterable");
    }

    private Set<Value> receivers(Site site) {
        Called called = site.called();
        if (called == null || called.isStatic()) {
            return Set.of();
        }
        if (site.receiver() != null) {
            return values.of(site.receiver());
        }
        return site.isReference() ? values.handed(site.in(), 0) : Set.of();
    }

    // new FutureTask<>(callable).run() runs the callable.
    private Set<Function> wrapped(Site made, Called called) {
        boolean runs = called.name().equals("run") && made.called() != null
                && program.types().isA(made.called().owner(), "java.lang.Runnable");
        return runs && !made.arguments().isEmpty() ? functions(made.arguments().getFirst(), null) : Set.of();
    }

    /** The nearest declaration with a body, in the type or above it. */
    private boolean inherited(ProjectType type, String name, int parameters, Set<Function> found) {
        for (String ancestor : program.types().ancestors(type.id())) {
            ProjectType at = program.types().byId(ancestor);
            for (MethodDeclaration method : at == null
                    ? List.<MethodDeclaration>of()
                    : at.methods(name, parameters)) {
                Function function = program.byNode(method);
                if (function != null) {
                    found.add(function);
                    return true;
                }
            }
        }
        return false;
    }

    private void overrides(@Nullable ProjectType type, String name, int parameters, Set<Function> found) {
        if (type == null) {
            return;
        }
        for (ProjectType below : program.types().descendants(type.id())) {
            boolean isLive = instantiated.contains(below.id()) || program.types().descendants(below.id()).size() > 1
                    || !below.id().startsWith("#") || below.node() instanceof EnumConstantDeclaration;
            for (MethodDeclaration method : isLive
                    ? below.methods(name, parameters)
                    : List.<MethodDeclaration>of()) {
                Function function = program.byNode(method);
                if (function != null) {
                    found.add(function);
                }
            }
        }
    }

    /** The methods of that name that a call on an expression runs. */
    Set<Function> named(Expression receiver, String name, int parameters) {
        var found = new LinkedHashSet<Function>();
        for (Value value : values.of(receiver)) {
            if (value instanceof Value.Made(Site site, String type)) {
                ProjectType project = program.types().byId(type);
                if (project != null) {
                    inherited(project, name, parameters, found);
                }
            }
        }
        if (found.isEmpty()) {
            String type = program.type(receiver);
            ProjectType project = type == null ? null : program.types().byId(type);
            if (project != null) {
                inherited(project, name, parameters, found);
                overrides(project, name, parameters, found);
            }
        }
        return found;
    }

    /**
     * The functions that an argument is or holds.
     *
     * @param parameter the type of the parameter it is passed for; null when unknown
     */
    Set<Function> functions(Expression argument, @Nullable String parameter) {
        var found = new LinkedHashSet<Function>();
        for (Value value : values.of(argument)) {
            functions(value, parameter, found);
        }
        return found;
    }

    void functions(Value value, @Nullable String parameter, Set<Function> found) {
        switch (value) {
            case Value.Code(Function function) -> found.add(function);
            case Value.Made(Site site, String type) -> {
                ProjectType project = program.types().byId(type);
                if (project != null) {
                    methods(project, parameter, found);
                } else if (site.called() != null && (program.types().isA(type, "java.lang.Runnable")
                        || program.types().isA(type, "java.lang.Thread"))) {
                    site.arguments().forEach(a -> values.of(a).forEach(v -> functions(v, null, found)));
                }
            }
            case Value.Other(EnumConstantDeclaration constant) -> {
                ProjectType type = program.types().ofConstant(constant);
                if (type != null) {
                    methods(type, parameter, found);
                }
            }
            default -> {
            }
        }
    }

    private void methods(ProjectType type, @Nullable String parameter, Set<Function> found) {
        // A future that is handed over is waited for or chained; nobody takes its get() for that of a Supplier.
        if (program.types().isA(type.id(), "java.util.concurrent.Future")
                && !program.types().isA(type.id(), "java.lang.Runnable")
                && !program.types().isA(type.id(), FORK_JOIN)) {
            return;
        }
        var single = parameter == null ? null : Platform.function(parameter);
        if (single != null) {
            inherited(type, single.getName(), single.getParameterCount(), found);
            return;
        }
        if (parameter != null && program.types().byId(parameter) == null && !isRunning(parameter)) {
            return;
        }
        for (String name : ANY_FUNCTION) {
            if (parameter == null && !isTask(type, name)) {
                continue;
            }
            for (int parameters = 0; parameters <= 2; parameters++) {
                if (inherited(type, name, parameters, found)) {
                    return;
                }
            }
        }
    }

    // Many objects have a get(); what is handed over to be run is one of a type that says so, or of a library.
    private boolean isTask(ProjectType type, String name) {
        if (program.types().isA(type.id(), FORK_JOIN)) {
            return true;
        }
        for (String above : program.types().ancestors(type.id())) {
            ProjectType own = program.types().byId(above);
            boolean says = own != null
                    ? isFunction(own, name)
                    : Platform.function(above) instanceof Method only
                            ? only.getName().equals(name)
                            : Platform.find(above).isEmpty();
            if (says) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFunction(ProjectType type, String name) {
        var open = type.methods().stream().filter(m -> m.getBody().isEmpty()).toList();
        return type.node() instanceof ClassOrInterfaceDeclaration declared
                && (declared.isInterface() || declared.isAbstract()) && open.size() == 1
                && open.getFirst().getNameAsString().equals(name);
    }

    private boolean isRunning(String parameter) {
        return program.types().isA(parameter, "java.lang.Runnable");
    }

    /** The methods of an object of the sources that implement the callbacks of a platform interface. */
    Set<Function> callbacks(Expression argument, List<String> names) {
        var found = new LinkedHashSet<Function>();
        for (Value value : values.of(argument)) {
            if (value instanceof Value.Made(Site site, String type) && program.types().byId(type) != null) {
                callbacks(type, names, found);
            }
        }
        return found;
    }

    void callbacks(String type, List<String> names, Set<Function> found) {
        ProjectType project = program.types().byId(type);
        if (project != null) {
            for (String name : names) {
                for (int parameters = 0; parameters <= 2; parameters++) {
                    inherited(project, name, parameters, found);
                }
            }
        }
    }
}
