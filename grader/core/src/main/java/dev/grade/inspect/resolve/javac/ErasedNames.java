package dev.grade.inspect.resolve.javac;

import dev.grade.inspect.resolve.Called;
import dev.grade.inspect.resolve.Called.DeclaredAt;
import dev.grade.inspect.resolve.Called.Resolver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Names of types and methods after erasure, and the supertypes of every type that was named. */
final class ErasedNames {

    private final Types types;
    private final Elements elements;
    private final Map<Element, DeclaredAt> declared;
    private final Map<String, List<String>> parents = new HashMap<>();
    private final Map<ExecutableElement, Called> called = new HashMap<>();
    private final Map<Element, String> names = new HashMap<>();

    ErasedNames(Types types, Elements elements, Map<Element, DeclaredAt> declared) {
        this.types = types;
        this.elements = elements;
        this.declared = declared;
    }

    Map<String, List<String>> parents() {
        return parents;
    }

    /** The erased name of a type; null for an erroneous one. */
    @Nullable
    String name(@Nullable TypeMirror type) {
        if (type == null || type.getKind() == TypeKind.ERROR || type.getKind() == TypeKind.OTHER) {
            return null;
        }
        TypeMirror erased = type.getKind().isPrimitive() || type.getKind() == TypeKind.VOID
                || type.getKind() == TypeKind.NULL ? type : erase(type);
        return switch (erased) {
            case ArrayType array -> {
                String component = name(array.getComponentType());
                yield component == null ? null : component + "[]";
            }
            case DeclaredType known when known.getKind() != TypeKind.ERROR -> name((TypeElement) known.asElement());
            default -> erased.getKind() == TypeKind.ERROR ? null : erased.toString();
        };
    }

    private TypeMirror erase(TypeMirror type) {
        return type.getKind() == TypeKind.EXECUTABLE || type.getKind() == TypeKind.PACKAGE
                || type.getKind() == TypeKind.MODULE ? type : types.erasure(type);
    }

    private String name(TypeElement type) {
        String known = names.get(type);
        if (known != null) {
            return known;
        }
        DeclaredAt at = declared.get(type);
        boolean named = !type.getQualifiedName().isEmpty() && !type.getNestingKind().name().matches("LOCAL|ANONYMOUS");
        String name = named || at == null ? type.getQualifiedName().toString() : "#" + at.file() + ":" + at.end();
        names.put(type, name);
        var above = new ArrayList<String>();
        for (TypeMirror parent : types.directSupertypes(type.asType())) {
            String parentName = name(parent);
            if (parentName != null) {
                above.add(parentName);
            }
        }
        parents.put(name, List.copyOf(above));
        return name;
    }

    /** The method meant; null when it or its owner is erroneous. */
    @Nullable
    Called called(ExecutableElement method) {
        Called known = called.get(method);
        if (known == null) {
            known = describe(method);
            if (known != null) {
                called.put(method, known);
            }
        }
        return known;
    }

    private @Nullable Called describe(ExecutableElement method) {
        if (!(method.getEnclosingElement() instanceof TypeElement owner)
                || owner.asType().getKind() == TypeKind.ERROR) {
            return null;
        }
        var parameters = new ArrayList<String>();
        for (var parameter : method.getParameters()) {
            String name = name(parameter.asType());
            parameters.add(name == null ? "?" : name);
        }
        String ownerName = name(owner);
        boolean constructor = method.getSimpleName().contentEquals(Called.CONSTRUCTOR);
        String returns = constructor ? ownerName : name(method.getReturnType());
        boolean isImplicit = elements.getOrigin(method) != Elements.Origin.EXPLICIT;
        return new Called(ownerName, method.getSimpleName().toString(), List.copyOf(parameters),
                returns == null ? "?" : returns, method.getModifiers().contains(Modifier.STATIC),
                isImplicit ? null : declared.get(method), Resolver.JAVAC);
    }
}
