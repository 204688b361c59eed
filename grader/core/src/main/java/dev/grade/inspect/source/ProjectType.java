package dev.grade.inspect.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A class, interface, enum, record or anonymous class that is declared in the sources. */
public final class ProjectType {

    private final String id;
    private final SourceFile file;
    private final Node node;
    private final List<BodyDeclaration<?>> members;
    private final Map<String, Node> fields = new HashMap<>();
    private final List<MethodDeclaration> methods = new ArrayList<>();
    private final Map<String, List<MethodDeclaration>> methodsByName = new HashMap<>();

    ProjectType(String id, SourceFile file, Node node, NodeList<BodyDeclaration<?>> members) {
        this.id = id;
        this.file = file;
        this.node = node;
        this.members = members;
        for (BodyDeclaration<?> member : members) {
            if (member instanceof FieldDeclaration field) {
                field.getVariables().forEach(v -> fields.put(v.getNameAsString(), v));
            } else if (member instanceof MethodDeclaration method) {
                methods.add(method);
                methodsByName.computeIfAbsent(method.getNameAsString(), n -> new ArrayList<>()).add(method);
            }
        }
        if (node instanceof EnumDeclaration constants) {
            constants.getEntries().forEach(e -> fields.put(e.getNameAsString(), e));
        }
        if (node instanceof RecordDeclaration row) {
            row.getParameters().forEach(p -> fields.put(p.getNameAsString(), p));
        }
    }

    /** The qualified name, or {@code #file:end} for a local or anonymous class. */
    public String id() {
        return id;
    }

    public SourceFile file() {
        return file;
    }

    public Node node() {
        return node;
    }

    public List<BodyDeclaration<?>> members() {
        return members;
    }

    /** The declarator, enum constant or record component of that name in this very type. */
    public @Nullable Node field(String name) {
        return fields.get(name);
    }

    public Iterable<Node> fields() {
        return fields.values();
    }

    public List<MethodDeclaration> methods() {
        return methods;
    }

    /** The methods of that name and number of parameters that have a body. */
    public List<MethodDeclaration> methods(String name, int parameters) {
        return methodsByName.getOrDefault(name, List.of()).stream()
                .filter(m -> m.getParameters().size() == parameters && m.getBody().isPresent()).toList();
    }

    /** The constructor that {@code super()} means; null when none is written that takes nothing. */
    public @Nullable ConstructorDeclaration plainConstructor() {
        ConstructorDeclaration open = null;
        for (BodyDeclaration<?> member : members) {
            if (member instanceof ConstructorDeclaration constructor) {
                if (constructor.getParameters().isEmpty()) {
                    return constructor;
                }
                boolean takesAny = constructor.getParameters().size() == 1 && constructor.getParameter(0).isVarArgs();
                open = takesAny ? constructor : open;
            }
        }
        return open;
    }

    /** The types named behind {@code extends} and {@code implements}, or behind {@code new} for an anonymous class. */
    public List<ClassOrInterfaceType> parents() {
        return switch (node) {
            case ClassOrInterfaceDeclaration type -> {
                var parents = new ArrayList<>(type.getExtendedTypes());
                parents.addAll(type.getImplementedTypes());
                yield parents;
            }
            case EnumDeclaration type -> type.getImplementedTypes();
            case RecordDeclaration type -> type.getImplementedTypes();
            case ObjectCreationExpr creation -> List.of(creation.getType());
            default -> List.of();
        };
    }

    /** The name a reader knows it by. */
    public String simpleName() {
        return switch (node) {
            case TypeDeclaration<?> type -> type.getNameAsString();
            case ObjectCreationExpr creation -> creation.getType().getNameAsString();
            case EnumConstantDeclaration constant when constant.getParentNode()
                    .orElse(null) instanceof EnumDeclaration of ->
                of.getNameAsString() + "." + constant.getNameAsString();
            default -> id.substring(id.lastIndexOf('.') + 1);
        };
    }

    public boolean isInterface() {
        return node instanceof ClassOrInterfaceDeclaration type && type.isInterface();
    }

    public boolean isRecord() {
        return node instanceof RecordDeclaration;
    }

    /** The type whose body this type's declaration stands in. */
    public Optional<Node> outerNode() {
        return node.getParentNode();
    }

    @Override
    public String toString() {
        return id;
    }
}
