package dev.grade.explorer.control;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Fields that the JDK keeps to itself. Read past its access rules: opening their package would open it to the program as well. */
final class PrivateFields {
    private static final MethodHandle REFERENCE;
    private static final MethodHandle PUT;
    private static final MethodHandle NUMBER;
    private static final MethodHandle FLAG;
    private static final MethodHandle OFFSET;
    private static final Map<String, Long> OFFSETS = new ConcurrentHashMap<>();

    static {
        try {
            Class<?> unsafe = Class.forName("jdk.internal.misc.Unsafe");
            Object access = unsafe.getMethod("getUnsafe").invoke(null);
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            REFERENCE = lookup.findVirtual(unsafe, "getReference",
                    MethodType.methodType(Object.class, Object.class, long.class)).bindTo(access);
            PUT = lookup.findVirtual(unsafe, "putReferenceVolatile",
                    MethodType.methodType(void.class, Object.class, long.class, Object.class)).bindTo(access);
            NUMBER = lookup.findVirtual(unsafe, "getInt", MethodType.methodType(int.class, Object.class, long.class))
                    .bindTo(access);
            FLAG = lookup.findVirtual(unsafe, "getBoolean",
                    MethodType.methodType(boolean.class, Object.class, long.class)).bindTo(access);
            OFFSET = lookup.findVirtual(unsafe, "objectFieldOffset",
                    MethodType.methodType(long.class, Class.class, String.class)).bindTo(access);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This JVM was started without the explorer's options", e);
        }
    }

    private PrivateFields() {
    }

    /** What is in a field that {@code owner} declares. */
    static @Nullable Object get(Class<?> owner, String name, Object object) {
        try {
            return (Object) REFERENCE.invokeExact(object, offset(owner, name));
        } catch (Throwable t) {
            throw unexpected(t);
        }
    }

    /** Puts {@code value} into a field that {@code owner} declares. */
    static void put(Class<?> owner, String name, Object object, @Nullable Object value) {
        try {
            PUT.invokeExact(object, offset(owner, name), value);
        } catch (Throwable t) {
            throw unexpected(t);
        }
    }

    /** What is in an {@code int} field that {@code owner} declares. */
    static int number(Class<?> owner, String name, Object object) {
        try {
            return (int) NUMBER.invokeExact(object, offset(owner, name));
        } catch (Throwable t) {
            throw unexpected(t);
        }
    }

    /** What is in a {@code boolean} field that {@code owner} declares. */
    static boolean flag(Class<?> owner, String name, Object object) {
        try {
            return (boolean) FLAG.invokeExact(object, offset(owner, name));
        } catch (Throwable t) {
            throw unexpected(t);
        }
    }

    private static long offset(Class<?> owner, String name) throws Throwable {
        String key = owner.getName() + "." + name;
        Long known = OFFSETS.get(key);
        if (known != null) {
            return known;
        }
        long offset = (long) OFFSET.invokeExact(owner, name);
        OFFSETS.put(key, offset);
        return offset;
    }

    private static RuntimeException unexpected(Throwable t) {
        if (t instanceof Error e) {
            throw e;
        }
        return t instanceof RuntimeException e ? e : new IllegalStateException(t);
    }
}
