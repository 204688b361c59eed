package dev.grade.compile.child;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What classes inherit: the student's, those given with the exercise, and the JDK's. */
final class Hierarchy {
    private final Map<String, byte[]> classes;

    /** Knows these classes by binary name; every other is looked up in the JDK. */
    Hierarchy(Map<String, byte[]> classes) {
        this.classes = classes;
    }

    Optional<ClassModel> find(String name) {
        return Optional.ofNullable(classes.get(name)).map(bytes -> ClassFile.of().parse(bytes));
    }

    /** Whether a value of the first type is one of the second, without conversion. */
    boolean isSubtype(ClassDesc type, ClassDesc ancestor) {
        if (type.equals(ancestor)) {
            return true;
        }
        if (type.isPrimitive() || ancestor.isPrimitive()) {
            return false;
        }
        if (type.isArray() && ancestor.isArray()) {
            return isSubtype(type.componentType(), ancestor.componentType());
        }
        String wanted = name(ancestor);
        if (type.isArray() || ancestor.isArray()) {
            return type.isArray() && PlatformTypes.isSubtype("[Ljava.lang.Object;", wanted);
        }
        return wanted.equals("java.lang.Object") || isSubtype(name(type), wanted);
    }

    private boolean isSubtype(String name, String ancestor) {
        return name.equals(ancestor) || find(name)
                .map(model -> parents(model).stream().anyMatch(parent -> isSubtype(parent, ancestor)))
                .orElseGet(() -> PlatformTypes.isSubtype(name, ancestor));
    }

    /** Whether a class inherits a method that can be called on its objects, or a static one on itself. */
    boolean inherits(ClassModel type, String method, MethodTypeDesc descriptor, boolean isStatic) {
        return isStatic ? inheritsStatic(type, method, descriptor) : inherits(type, method, descriptor);
    }

    private boolean inherits(ClassModel type, String method, MethodTypeDesc descriptor) {
        return parents(type).stream().anyMatch(parent -> find(parent)
                .map(model -> declares(model, method, descriptor, false) || inherits(model, method, descriptor))
                .orElseGet(() -> PlatformTypes.hasMethod(parent, method, descriptor)));
    }

    /** Static methods are inherited from classes, and not from interfaces. */
    private boolean inheritsStatic(ClassModel type, String method, MethodTypeDesc descriptor) {
        return type.superclass().map(Hierarchy::name).flatMap(this::find)
                .filter(model -> declares(model, method, descriptor, true) || inheritsStatic(model, method, descriptor))
                .isPresent();
    }

    private static boolean declares(ClassModel model, String method, MethodTypeDesc descriptor, boolean isStatic) {
        return model.methods().stream().anyMatch(other -> other.methodName().equalsString(method)
                && other.methodTypeSymbol().equals(descriptor) && !other.flags().has(AccessFlag.PRIVATE)
                && !other.flags().has(AccessFlag.ABSTRACT) && other.flags().has(AccessFlag.STATIC) == isStatic);
    }

    private static List<String> parents(ClassModel model) {
        List<String> parents = new ArrayList<>();
        model.superclass().map(Hierarchy::name).ifPresent(parents::add);
        model.interfaces().forEach(entry -> parents.add(name(entry)));
        return parents;
    }

    static String name(ClassEntry entry) {
        return entry.asInternalName().replace('/', '.');
    }

    private static String name(ClassDesc type) {
        String descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }
}
