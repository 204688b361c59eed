package dev.grade.inspect.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every type declared in the sources, and the ancestors of these and of the platform's types. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
public final class Types {

    private final Map<String, ProjectType> byId = new LinkedHashMap<>();
    private final IdentityHashMap<Node, ProjectType> byNode = new IdentityHashMap<>();
    private final Map<String, List<ProjectType>> bySimpleName = new HashMap<>();
    private final Map<String, Set<String>> ancestors = new HashMap<>();
    private final Map<ProjectType, List<String>> parents = new HashMap<>();
    private final Set<String> circular = new HashSet<>();
    private final Map<String, Set<ProjectType>> descendants = new HashMap<>();
    private final Map<String, List<String>> knownParents;
    private final TypeNames names;

    /**
     * @param knownParents direct supertypes of types outside the sources, as the compiler saw them on the class path
     */
    public Types(Collection<SourceFile> files, Map<String, List<String>> knownParents) {
        this.knownParents = knownParents;
        for (SourceFile file : files) {
            file.unit().walk(node -> declare(file, node));
        }
        names = new TypeNames(this);
        var done = new HashSet<String>();
        byId.values().forEach(type -> findCircles(type, new LinkedHashSet<>(), done));
        for (ProjectType type : byId.values()) {
            for (String ancestor : ancestors(type.id())) {
                descendants.computeIfAbsent(ancestor, a -> new LinkedHashSet<>()).add(type);
            }
        }
    }

    private void declare(SourceFile file, Node node) {
        switch (node) {
            case TypeDeclaration<?> type -> add(new ProjectType(idOf(file, type), file, type, type.getMembers()));
            case ObjectCreationExpr creation when creation.getAnonymousClassBody().isPresent() ->
                add(new ProjectType("#" + file.name() + ":" + file.end(creation), file, creation,
                        creation.getAnonymousClassBody().get()));
            case EnumConstantDeclaration constant when !constant.getClassBody().isEmpty() ->
                add(new ProjectType("#" + file.name() + ":" + file.end(constant), file, constant,
                        constant.getClassBody()));
            default -> {
            }
        }
    }

    private void add(ProjectType type) {
        byId.putIfAbsent(type.id(), type);
        byNode.put(type.node(), type);
        // An anonymous class has no name: new Runnable() { .. } is not what Runnable means beside it.
        if (type.node() instanceof TypeDeclaration<?>) {
            bySimpleName.computeIfAbsent(type.simpleName(), n -> new ArrayList<>()).add(type);
        }
    }

    private static String idOf(SourceFile file, TypeDeclaration<?> type) {
        if (type.getParentNode().filter(p -> p instanceof LocalClassDeclarationStmt
                || p instanceof LocalRecordDeclarationStmt).isPresent()) {
            return "#" + file.name() + ":" + file.end(type);
        }
        return type.getFullyQualifiedName().orElse("#" + file.name() + ":" + file.end(type));
    }

    public Collection<ProjectType> all() {
        return byNode.values();
    }

    public @Nullable ProjectType byId(String id) {
        return byId.get(id);
    }

    public @Nullable ProjectType byNode(Node node) {
        return byNode.get(node);
    }

    /** The class of the object that an enum constant stands for: its own body, or else the enum. */
    public @Nullable ProjectType ofConstant(EnumConstantDeclaration constant) {
        ProjectType own = byNode.get(constant);
        return own != null ? own : constant.getParentNode().map(byNode::get).orElse(null);
    }

    List<ProjectType> bySimpleName(String name) {
        return bySimpleName.getOrDefault(name, List.of());
    }

    /** The innermost type whose body holds the node, or the type itself if the node is one. */
    public @Nullable ProjectType enclosing(Node node) {
        Node at = node;
        while (at != null) {
            ProjectType type = byNode.get(at);
            if (type != null && !(at != node && isArgument(at, node))) {
                return type;
            }
            at = at.getParentNode().orElse(null);
        }
        return null;
    }

    // An argument of `new T(arg) { ... }` stands inside the expression, but not inside the anonymous class.
    private static boolean isArgument(Node type, Node node) {
        if (!(type instanceof ObjectCreationExpr creation)) {
            return false;
        }
        Node child = node;
        while (child.getParentNode().isPresent() && child.getParentNode().get() != type) {
            child = child.getParentNode().get();
        }
        Node last = child;
        return creation.getArguments().stream().anyMatch(a -> a == last)
                || creation.getScope().filter(s -> s == last).isPresent() || creation.getType() == last;
    }

    public TypeNames names() {
        return names;
    }

    /** Every type above the given one, nearest first, with itself at the head. */
    public Set<String> ancestors(String id) {
        Set<String> known = ancestors.get(id);
        if (known == null) {
            known = new LinkedHashSet<>();
            climb(id, known, new HashSet<>());
            ancestors.put(id, known);
        }
        return known;
    }

    private List<String> parents(ProjectType type) {
        return parents.computeIfAbsent(type, t -> t.parents().stream()
                .map(p -> names.resolve(p, t.outerNode().orElse(t.node()))).toList());
    }

    /** Notes the types of circles on the way up, which are those between a type and itself on the path. */
    private void findCircles(ProjectType type, SequencedSet<String> path, Set<String> done) {
        if (path.contains(type.id())) {
            path.stream().dropWhile(id -> !id.equals(type.id())).forEach(circular::add);
            return;
        }
        if (!done.add(type.id())) {
            return;
        }
        path.add(type.id());
        for (String above : parents(type)) {
            ProjectType parent = byId.get(above);
            if (parent != null) {
                findCircles(parent, path, done);
            }
        }
        path.remove(type.id());
    }

    private void climb(String id, Set<String> above, Set<String> seen) {
        if (!seen.add(id)) {
            return;
        }
        above.add(id);
        ProjectType type = byId.get(id);
        if (type != null) {
            for (String parent : parents(type)) {
                // No compiler takes classes that extend each other in a circle: to us they extend nothing.
                if (!(circular.contains(id) && circular.contains(parent))) {
                    climb(parent, above, seen);
                }
            }
            if (type.node() instanceof EnumConstantDeclaration constant) {
                constant.getParentNode().map(byNode::get).ifPresent(e -> climb(e.id(), above, seen));
            }
            above.add("java.lang.Object");
            return;
        }
        var found = Platform.find(id);
        if (found.isPresent()) {
            above.addAll(Platform.ancestors(found.get()));
        }
        knownParents.getOrDefault(id, List.of()).forEach(p -> climb(p, above, seen));
    }

    public boolean isA(@Nullable String id, String ancestor) {
        return id != null && (id.equals(ancestor) || ancestors(id).contains(ancestor));
    }

    /** The types of the sources that extend or implement the given one, with itself if it is one of them. */
    public Set<ProjectType> descendants(String id) {
        return descendants.getOrDefault(id, Set.of());
    }
}
