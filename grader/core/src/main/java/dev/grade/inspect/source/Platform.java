package dev.grade.inspect.source;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The classes of the JDK that runs this analysis, by reflection; never initialised, and never anything but the platform's. */
public final class Platform {

    private static final Map<String, Optional<Class<?>>> CLASSES = new ConcurrentHashMap<>();
    private static final Map<String, Optional<Method>> FUNCTIONS = new ConcurrentHashMap<>();

    private Platform() {
    }

    /** The class of that canonical name, nested classes with dots; empty when the platform has none. */
    public static Optional<Class<?>> find(String canonicalName) {
        if (canonicalName.indexOf('.') < 0 || canonicalName.indexOf('#') >= 0) {
            return Optional.empty();
        }
        return CLASSES.computeIfAbsent(canonicalName, Platform::load);
    }

    private static Optional<Class<?>> load(String canonicalName) {
        String name = canonicalName;
        while (true) {
            try {
                return Optional.of(Class.forName(name, false, ClassLoader.getPlatformClassLoader()));
            } catch (ClassNotFoundException | LinkageError e) {
                int dot = name.lastIndexOf('.');
                // Only a name whose outer part looks like a class can be a nested class.
                String outer = dot < 0 ? "" : name.substring(0, dot);
                String last = outer.substring(outer.lastIndexOf('.') + 1);
                if (last.isEmpty() || !Character.isUpperCase(last.charAt(0))) {
                    return Optional.empty();
                }
                name = outer + "$" + name.substring(dot + 1);
            }
        }
    }

    /** All classes and interfaces above a platform class, without itself. */
    public static Set<String> ancestors(Class<?> type) {
        var names = new LinkedHashSet<String>();
        climb(type, names);
        return names;
    }

    private static void climb(Class<?> type, Set<String> names) {
        Class<?> above = type.getSuperclass();
        if (above != null && names.add(nameOf(above))) {
            climb(above, names);
        }
        for (Class<?> face : type.getInterfaces()) {
            if (names.add(nameOf(face))) {
                climb(face, names);
            }
        }
        if (type.isInterface()) {
            names.add("java.lang.Object");
        }
    }

    /** The one abstract method of a functional interface of the platform; null when it is not one. */
    public static @Nullable Method function(String canonicalName) {
        return FUNCTIONS.computeIfAbsent(canonicalName, n -> find(n).flatMap(Platform::single)).orElse(null);
    }

    private static Optional<Method> single(Class<?> type) {
        if (!type.isInterface()) {
            return Optional.empty();
        }
        Method only = null;
        for (Method method : type.getMethods()) {
            if (!Modifier.isAbstract(method.getModifiers()) || isOfObject(method)) {
                continue;
            }
            if (only != null && !(only.getName().equals(method.getName())
                    && only.getParameterCount() == method.getParameterCount())) {
                return Optional.empty();
            }
            only = method;
        }
        return Optional.ofNullable(only);
    }

    private static boolean isOfObject(Method method) {
        return switch (method.getName()) {
            case "equals" -> method.getParameterCount() == 1;
            case "hashCode", "toString" -> method.getParameterCount() == 0;
            default -> false;
        };
    }

    /** The canonical name, or the binary name of a class that has none. */
    public static String nameOf(Class<?> type) {
        String canonical = type.getCanonicalName();
        return canonical == null ? type.getName() : canonical;
    }
}
