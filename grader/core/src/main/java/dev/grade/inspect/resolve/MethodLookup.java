package dev.grade.inspect.resolve;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import dev.grade.inspect.resolve.Called.DeclaredAt;
import dev.grade.inspect.resolve.Called.Resolver;
import dev.grade.inspect.resolve.DeclaredTypes.Argument;
import dev.grade.inspect.source.Platform;
import dev.grade.inspect.source.ProjectType;
import dev.grade.inspect.source.Types;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a method by its name and the arguments given, in the sources and in the platform. */
final class MethodLookup {

    private final Types types;

    MethodLookup(Types types) {
        this.types = types;
    }

    /**
     * @param arguments null when they are not known, as for a method reference: then the name must be enough
     */
    @Nullable
    Called find(String receiver, String name, @Nullable List<Argument> arguments, Node from) {
        boolean constructor = name.equals(Called.CONSTRUCTOR);
        var candidates = new ArrayList<Called>();
        for (String owner : constructor ? List.of(receiver) : List.copyOf(types.ancestors(receiver))) {
            ProjectType type = types.byId(owner);
            if (type != null) {
                declared(type, name).stream().filter(c -> fits(c, arguments)).map(c -> describe(type, c))
                        .forEach(candidates::add);
                if (constructor && candidates.isEmpty()) {
                    return new Called(owner, name, List.of(), owner, false, null, Resolver.HEURISTIC);
                }
            } else {
                Platform.find(owner).ifPresent(c -> platform(c, name, arguments).forEach(candidates::add));
            }
        }
        return best(candidates, arguments);
    }

    private @Nullable Called best(List<Called> candidates, @Nullable List<Argument> arguments) {
        Called best = null;
        int bestScore = -1;
        for (Called candidate : candidates) {
            int score = arguments == null ? 0 : score(candidate.parameters(), arguments);
            // The first of equals is the most specific owner, since ancestors come nearest first.
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private int score(List<String> parameters, List<Argument> arguments) {
        int score = 0;
        for (int i = 0; i < Math.min(parameters.size(), arguments.size()); i++) {
            Argument argument = arguments.get(i);
            String parameter = parameters.get(i);
            if (argument.isFunction()) {
                score += Platform.function(parameter) != null || types.byId(parameter) != null ? 2 : 0;
            } else if (argument.type() != null) {
                score += argument.type().equals(parameter) ? 3 : types.isA(argument.type(), parameter) ? 2 : 0;
            }
        }
        return score;
    }

    private static List<CallableDeclaration<?>> declared(ProjectType type, String name) {
        var found = new ArrayList<CallableDeclaration<?>>();
        for (var member : type.members()) {
            if (member instanceof ConstructorDeclaration constructor && name.equals(Called.CONSTRUCTOR)) {
                found.add(constructor);
            } else if (member instanceof MethodDeclaration method && method.getNameAsString().equals(name)) {
                found.add(method);
            }
        }
        return found;
    }

    private static boolean fits(CallableDeclaration<?> callable, @Nullable List<Argument> arguments) {
        if (arguments == null) {
            return true;
        }
        int count = callable.getParameters().size();
        boolean open = count > 0 && callable.getParameters().getLast().map(Parameter::isVarArgs).orElse(false);
        return arguments.size() == count || (open && arguments.size() >= count - 1);
    }

    private Called describe(ProjectType type, CallableDeclaration<?> callable) {
        var parameters = callable.getParameters().stream()
                .map(p -> types.names().resolve(p.getType(), p) + (p.isVarArgs() ? "[]" : "")).toList();
        var at = new DeclaredAt(type.file().name(), type.file().end(callable));
        return switch (callable) {
            case MethodDeclaration method -> new Called(type.id(), method.getNameAsString(), parameters,
                    types.names().resolve(method.getType(), method), method.isStatic(), at, Resolver.HEURISTIC);
            default -> new Called(type.id(), Called.CONSTRUCTOR, parameters, type.id(), false, at, Resolver.HEURISTIC);
        };
    }

    private static List<Called> platform(Class<?> type, String name, @Nullable List<Argument> arguments) {
        Executable[] all = name.equals(Called.CONSTRUCTOR) ? type.getDeclaredConstructors() : type.getDeclaredMethods();
        var found = new ArrayList<Called>();
        for (Executable executable : all) {
            boolean named = executable instanceof Method method
                    ? method.getName().equals(name) && !method.isBridge()
                    : true;
            boolean fits = arguments == null || executable.getParameterCount() == arguments.size()
                    || (executable.isVarArgs() && arguments.size() >= executable.getParameterCount() - 1);
            if (named && fits && !Modifier.isPrivate(executable.getModifiers()) && !executable.isSynthetic()) {
                found.add(describe(type, executable, name));
            }
        }
        // Reflection gives no order; a fixed one keeps the answer the same on every run.
        found.sort(java.util.Comparator.comparing(Called::signature));
        return found;
    }

    private static Called describe(Class<?> type, Executable executable, String name) {
        var parameters = Arrays.stream(executable.getParameterTypes()).map(Platform::nameOf).toList();
        String returns = executable instanceof Method method
                ? Platform.nameOf(method.getReturnType())
                : Platform.nameOf(type);
        return new Called(Platform.nameOf(type), name, parameters, returns,
                Modifier.isStatic(executable.getModifiers()), null, Resolver.HEURISTIC);
    }
}
