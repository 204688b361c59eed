package dev.grade.compile.child;

import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;

/** Looks up the JDK's own classes, which an answer may extend, implement and return. */
final class PlatformTypes {
    private PlatformTypes() {
    }

    /** Whether objects of this class have this public method. */
    static boolean hasMethod(String className, String method, MethodTypeDesc descriptor) {
        return find(className).stream().flatMap(type -> Arrays.stream(type.getMethods()))
                .anyMatch(candidate -> candidate.getName().equals(method)
                        && !Modifier.isStatic(candidate.getModifiers())
                        && !Modifier.isAbstract(candidate.getModifiers())
                        && descriptor(candidate).equals(descriptor.descriptorString()));
    }

    /** Whether both are classes of the JDK and the first is a kind of the second. */
    static boolean isSubtype(String className, String ancestor) {
        return find(className).flatMap(type -> find(ancestor).map(other -> other.isAssignableFrom(type)))
                .orElse(false);
    }

    private static String descriptor(Method method) {
        return MethodType.methodType(method.getReturnType(), method.getParameterTypes()).descriptorString();
    }

    private static Optional<Class<?>> find(String className) {
        try {
            return Optional.of(Class.forName(className, false, ClassLoader.getPlatformClassLoader()));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }
}
