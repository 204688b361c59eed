package dev.grade.inspect.flow;

import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import dev.grade.inspect.resolve.Called;
import dev.grade.inspect.resolve.Resolution;
import dev.grade.inspect.source.ProjectType;
import dev.grade.inspect.source.SourceFile;
import dev.grade.inspect.source.Types;
import dev.grade.inspect.source.Variables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All functions of the sources, and the way from a syntax tree node to the function it belongs to. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
public final class Program {

    private final Types types;
    private final Variables variables;
    private final Resolution resolution;
    private final Map<String, SourceFile> files = new HashMap<>();
    private final List<Function> functions = new ArrayList<>();
    private final IdentityHashMap<Node, Function> byNode = new IdentityHashMap<>();
    private final IdentityHashMap<Node, Function> initialisers = new IdentityHashMap<>();
    private final Map<Called.DeclaredAt, Function> byDeclaration = new HashMap<>();
    private final IdentityHashMap<Node, List<Function>> constructors = new IdentityHashMap<>();
    private final Map<ProjectType, Function> statics = new HashMap<>();
    private final Map<ProjectType, Function> instances = new HashMap<>();

    public Program(Collection<SourceFile> sources, Types types, Variables variables, Resolution resolution) {
        this.types = types;
        this.variables = variables;
        this.resolution = resolution;
        sources.forEach(f -> files.put(f.name(), f));
        new FunctionReader(this).read();
    }

    public Types types() {
        return types;
    }

    public Variables variables() {
        return variables;
    }

    public Resolution resolution() {
        return resolution;
    }

    public Collection<SourceFile> files() {
        return files.values();
    }

    public List<Function> functions() {
        return functions;
    }

    void add(Function function) {
        functions.add(function);
        ProjectType made = function.owner();
        if (function.kind() == Function.Kind.CONSTRUCTOR && made != null) {
            constructors.computeIfAbsent(made.node(), n -> new ArrayList<>()).add(function);
        }
        // Its node is the whole record, which encloses code of others.
        if (FunctionReader.isImplied(function)) {
            return;
        }
        switch (function.kind()) {
            case INSTANCE -> {
                ProjectType owner = function.owner();
                if (owner != null) {
                    instances.put(owner, function);
                }
            }
            case STATIC -> {
                ProjectType owner = function.owner();
                if (owner != null) {
                    statics.put(owner, function);
                }
            }
            case SELECTOR_LOOP -> {
            }
            default -> {
                byNode.put(function.node(), function);
                byDeclaration.put(new Called.DeclaredAt(function.file().name(), function.file().end(function.node())),
                        function);
            }
        }
    }

    void addInitialiser(Node member, Function function) {
        initialisers.put(member, function);
    }

    /** The function whose code a node is; null outside of any. */
    public @Nullable Function enclosing(Node node) {
        Node at = node.getParentNode().orElse(null);
        Node child = node;
        while (at != null) {
            Function function = byNode.get(at);
            if (function != null && function.kind() != Function.Kind.REFERENCE) {
                return function;
            }
            Function initialiser = initialisers.get(at);
            if (initialiser != null && child != at) {
                return initialiser;
            }
            child = at;
            at = at.getParentNode().orElse(null);
        }
        return null;
    }

    public @Nullable Function byNode(Node node) {
        return byNode.get(node);
    }

    /** The function that a call means, if it is declared in the sources. */
    public @Nullable Function declared(@Nullable Called called) {
        return called == null || called.declaredAt() == null ? null : byDeclaration.get(called.declaredAt());
    }

    /** The constructors of the type that a node declares, also those that are not written. */
    List<Function> constructors(@Nullable Node type) {
        return type == null ? List.of() : constructors.getOrDefault(type, List.of());
    }

    /** What the constants of an enum pass for a parameter of its constructor. */
    List<Expression> ofConstants(Parameter parameter) {
        return parameter.getParentNode().orElse(null) instanceof ConstructorDeclaration made
                && made.getParentNode().orElse(null) instanceof EnumDeclaration type
                        ? type.getEntries().stream()
                                .filter(e -> e.getArguments().size() == made.getParameters().size())
                                .map(e -> e.getArgument(made.getParameters().indexOf(parameter))).toList()
                        : List.of();
    }

    /** The method that a function is, or stands in. */
    @Nullable
    Function method(Function function) {
        Function at = function;
        while (at != null && at.kind() != Function.Kind.METHOD) {
            at = enclosing(at.node());
        }
        return at;
    }

    /** The component of a record that a call of its accessor answers, where nobody wrote the accessor. */
    @Nullable
    Node component(@Nullable Called called) {
        ProjectType type = called == null ? null : types.byId(called.owner());
        return type != null && called != null && type.isRecord() && called.parameters().isEmpty()
                ? type.field(called.name())
                : null;
    }

    @Nullable
    Function statics(ProjectType type) {
        return statics.get(type);
    }

    @Nullable
    Function instance(ProjectType type) {
        return instances.get(type);
    }

    public @Nullable SourceFile file(Node node) {
        Function function = byNode.get(node);
        if (function == null) {
            function = enclosing(node);
        }
        if (function != null) {
            return function.file();
        }
        ProjectType type = types.enclosing(node);
        return type == null ? null : type.file();
    }

    public @Nullable String type(Expression expression) {
        SourceFile file = file(expression);
        return file == null ? null : resolution.type(file, expression);
    }

    public boolean isA(@Nullable Expression expression, String ancestor) {
        return expression != null && types.isA(type(expression), ancestor);
    }
}
