package dev.grade.admit;

import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The JDK's own types, looked up by name without running anything of them. */
final class Platform {
    private final Map<String, Optional<Class<?>>> types = new HashMap<>();
    private final Map<Class<?>, Set<String>> members = new HashMap<>();

    /** The type with this binary name, if the JDK has it. */
    Optional<Class<?>> type(String name) {
        return types.computeIfAbsent(name, Platform::find);
    }

    /** Whether this is an exception of the JDK, which says things and does nothing. */
    boolean isThrowable(String name) {
        return type(name).filter(Throwable.class::isAssignableFrom).isPresent();
    }

    /** The class or interface, from {@code type} upwards, that declares what {@code member} refers to. */
    Optional<Class<?>> declaring(Class<?> type, MemberRefEntry member) {
        String wanted = member.name().stringValue() + member.type().stringValue();
        Class<?> found = search(type, wanted, member.name().stringValue());
        boolean inherits = found == null && type.isInterface() && declares(Object.class, wanted, "");
        return inherits ? Optional.of(Object.class) : Optional.ofNullable(found);
    }

    /** Whether a type, or one above it, has a method of this name, so that a subclass may override it. */
    boolean hasMethod(Class<?> type, String name) {
        if (members.computeIfAbsent(type, Platform::members).contains(name)) {
            return true;
        }
        Class<?> parent = type.getSuperclass();
        return (parent != null && hasMethod(parent, name))
                || Arrays.stream(type.getInterfaces()).anyMatch(face -> hasMethod(face, name));
    }

    private @Nullable Class<?> search(Class<?> type, String wanted, String name) {
        for (Class<?> parent = type; parent != null; parent = parent.getSuperclass()) {
            if (declares(parent, wanted, name)) {
                return parent;
            }
        }
        for (Class<?> parent = type; parent != null; parent = parent.getSuperclass()) {
            for (Class<?> face : parent.getInterfaces()) {
                Class<?> found = search(face, wanted, name);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private boolean declares(Class<?> type, String wanted, String name) {
        // their methods take whatever the caller passes (JVM specification, 2.9.3)
        boolean polymorphic = type == VarHandle.class || type == MethodHandle.class;
        return members.computeIfAbsent(type, Platform::members).contains(polymorphic ? name : wanted);
    }

    private static Set<String> members(Class<?> type) {
        Set<String> found = new HashSet<>();
        for (Method method : type.getDeclaredMethods()) {
            found.add(method.getName());
            if (!Modifier.isPrivate(method.getModifiers())) {
                found.add(method.getName()
                        + MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                                .toMethodDescriptorString());
            }
        }
        for (var constructor : type.getDeclaredConstructors()) {
            found.add("<init>"
                    + MethodType.methodType(void.class, constructor.getParameterTypes()).toMethodDescriptorString());
        }
        for (Field field : type.getDeclaredFields()) {
            found.add(field.getName() + field.getType().descriptorString());
        }
        return found;
    }

    private static Optional<Class<?>> find(String name) {
        try {
            return Optional.of(Class.forName(name, false, ClassLoader.getPlatformClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }
}
