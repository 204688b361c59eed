package dev.grade.inspect.source;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.nodeTypes.NodeWithTypeParameters;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From a type as it is written to its qualified name, without generics: by scope, imports, package and platform. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
public final class TypeNames {

    /** Packages tried for a name that no import explains: a submission may rely on the imports of a prelude. */
    private static final List<String> PRELUDE = List.of("java.lang", "java.util", "java.util.concurrent",
            "java.util.concurrent.atomic", "java.util.concurrent.locks", "java.util.function", "java.util.stream",
            "java.io", "java.nio.file", "java.net", "java.time");

    private final Types types;
    private final IdentityHashMap<CompilationUnit, Map<String, String>> cache = new IdentityHashMap<>();

    TypeNames(Types types) {
        this.types = types;
    }

    /** The erased name of a written type; arrays end in {@code []}, type variables become their bound. */
    public String resolve(Type type, Node from) {
        return switch (type) {
            case ClassOrInterfaceType named -> resolve(named.getNameWithScope(), from);
            case ArrayType array -> resolve(array.getComponentType(), from) + "[]";
            default -> type.asString();
        };
    }

    /** The qualified name of a dotted name as written; the name itself when nothing explains it. */
    public String resolve(String name, Node from) {
        int dot = name.indexOf('.');
        String head = dot < 0 ? name : name.substring(0, dot);
        Optional<String> bound = bound(head, from);
        if (bound.isPresent()) {
            return bound.get();
        }
        Optional<String> inScope = inScope(head, from);
        if (inScope.isPresent()) {
            return dot < 0 ? inScope.get() : inScope.get() + name.substring(dot);
        }
        var unit = from.findCompilationUnit();
        if (unit.isEmpty()) {
            return name;
        }
        String outer = cached(unit.get(), head);
        return dot < 0 ? outer : outer.equals(head) ? name : outer + name.substring(dot);
    }

    private String cached(CompilationUnit unit, String head) {
        var known = cache.computeIfAbsent(unit, u -> new HashMap<>());
        String found = known.get(head);
        if (found == null) {
            found = outside(unit, head);
            known.put(head, found);
        }
        return found;
    }

    private Optional<String> bound(String name, Node from) {
        Node at = from;
        while (at != null) {
            if (at instanceof NodeWithTypeParameters<?> generic) {
                for (var parameter : generic.getTypeParameters()) {
                    if (parameter.getNameAsString().equals(name)) {
                        var bounds = parameter.getTypeBound();
                        return Optional.of(bounds.isEmpty() || bounds.getFirst().get().getNameAsString().equals(name)
                                ? "java.lang.Object"
                                : resolve(bounds.getFirst().get(), parameter));
                    }
                }
            }
            at = at.getParentNode().orElse(null);
        }
        return Optional.empty();
    }

    private Optional<String> inScope(String name, Node from) {
        List<ProjectType> candidates = types.bySimpleName(name);
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Node at = from;
        while (at != null) {
            Node scope = at;
            for (ProjectType candidate : candidates) {
                Node holder = candidate.node().getParentNode().orElse(null);
                boolean local = candidate.id().startsWith("#") && holder != null
                        && holder.getParentNode().filter(p -> p == scope).isPresent();
                if (candidate.node() == scope || holder == scope || local) {
                    return Optional.of(candidate.id());
                }
            }
            at = at.getParentNode().orElse(null);
        }
        return Optional.empty();
    }

    private String outside(CompilationUnit unit, String name) {
        for (ImportDeclaration line : unit.getImports()) {
            if (!line.isAsterisk() && line.getNameAsString().endsWith("." + name)) {
                return line.getNameAsString();
            }
        }
        String samePackage = unit.getPackageDeclaration().map(p -> p.getNameAsString() + "." + name).orElse(name);
        if (types.byId(samePackage) != null) {
            return samePackage;
        }
        for (ImportDeclaration line : unit.getImports()) {
            String full = line.getNameAsString() + "." + name;
            if (line.isAsterisk() && (types.byId(full) != null || Platform.find(full).isPresent())) {
                return full;
            }
        }
        for (ImportDeclaration line : unit.getImports()) {
            String known = line.isAsterisk() ? Libraries.imported(line.getNameAsString(), name) : null;
            if (known != null) {
                return known;
            }
        }
        for (String prelude : PRELUDE) {
            String full = prelude + "." + name;
            if (Platform.find(full).isPresent()) {
                return full;
            }
        }
        List<ProjectType> anywhere = types.bySimpleName(name);
        return anywhere.size() == 1 ? anywhere.getFirst().id() : name;
    }
}
