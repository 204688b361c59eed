package dev.grade.explorer.control;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What is to know of a stream, a writer or a reader: what it locks, what it stands on, and which of its methods are the JDK's. */
final class Streamed {
    /** They lock in all that they do, and call what they stand on, or a method that the program may have made its own. */
    private static final Set<String> LOCKING = Set.of("java.io.PrintStream", "java.io.PrintWriter", "java.io.Writer",
            "java.io.BufferedWriter", "java.io.OutputStreamWriter", "java.io.BufferedReader",
            "java.io.LineNumberReader", "java.io.InputStreamReader", "java.io.BufferedInputStream");
    private static final Set<String> TEXTS = Set.of("toString()Ljava/lang/String;", "getMessage()Ljava/lang/String;",
            "getLocalizedMessage()Ljava/lang/String;");
    private static final MethodHandle GET;
    private static final MethodHandle OFFSET;

    /** Where fields that the JDK keeps to itself are in an object; opening their package would open it to the program as well. */
    private static final Map<String, Long> OFFSETS = new ConcurrentHashMap<>();

    private static final ClassValue<Map<String, Boolean>> OF_JDK = new ClassValue<>() {
        @Override
        protected Map<String, Boolean> computeValue(Class<?> type) {
            return new HashMap<>();
        }
    };

    static {
        try {
            Class<?> unsafe = Class.forName("jdk.internal.misc.Unsafe");
            Object access = unsafe.getMethod("getUnsafe").invoke(null);
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            GET = lookup.findVirtual(unsafe, "getReference",
                    MethodType.methodType(Object.class, Object.class, long.class)).bindTo(access);
            OFFSET = lookup.findVirtual(unsafe, "objectFieldOffset",
                    MethodType.methodType(long.class, Class.class, String.class)).bindTo(access);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This JVM was started without the explorer's options", e);
        }
    }

    private Streamed() {
    }

    static boolean isLocking(Class<?> type) {
        Class<?> c = type;
        while (c != Object.class && !c.getName().startsWith("java.") && !c.getName().startsWith("controlled.")) {
            c = c.getSuperclass();
        }
        return LOCKING.contains(c.getName());
    }

    /** Whether objects of {@code type} have the JDK's own method of this name and descriptor. */
    static boolean isOfJdk(Class<?> type, String method) {
        return OF_JDK.get(type).computeIfAbsent(method, m -> {
            Class<?> c = type;
            while (c != null && !c.getName().startsWith("java.") && !c.getName().startsWith("controlled.")) {
                for (Method own : c.getDeclaredMethods()) {
                    if ((own.getName() + MethodType.methodType(own.getReturnType(), own.getParameterTypes())
                            .toMethodDescriptorString()).equals(m)) {
                        return false;
                    }
                }
                c = c.getSuperclass();
            }
            return true;
        });
    }

    /** Whether exceptions of {@code type} call the program when they print their trace. */
    static boolean tellsOfItself(Class<?> type) {
        return TEXTS.stream().anyMatch(text -> !isOfJdk(type, text));
    }

    static Object lockOf(Object stream) {
        Object lock = switch (stream) {
            case java.io.OutputStreamWriter w -> w;
            case java.io.InputStreamReader r -> r;
            case Writer w -> field(Writer.class, "lock", w);
            case Reader r -> field(Reader.class, "lock", r);
            default -> stream;
        };
        return lock == null ? stream : lock;
    }

    /** What {@code stream} writes to or reads from, or null. */
    static @Nullable Object behind(Object stream) {
        return switch (stream) {
            case FilterOutputStream o -> field(FilterOutputStream.class, "out", o);
            case FilterInputStream i -> field(FilterInputStream.class, "in", i);
            case java.io.PrintWriter w -> field(java.io.PrintWriter.class, "out", w);
            case java.io.BufferedWriter w -> field(java.io.BufferedWriter.class, "out", w);
            case java.io.BufferedReader r -> field(java.io.BufferedReader.class, "in", r);
            case java.io.OutputStreamWriter w -> field("sun.nio.cs.StreamEncoder", "out",
                    field(java.io.OutputStreamWriter.class, "se", w));
            case java.io.InputStreamReader r -> field("sun.nio.cs.StreamDecoder", "in",
                    field(java.io.InputStreamReader.class, "sd", r));
            default -> null;
        };
    }

    /** The method that is called by whoever stands on {@code stream}. */
    static String passedOn(Object stream) {
        return switch (stream) {
            case OutputStream o -> "write([BII)V";
            case InputStream i -> "read([BII)I";
            case Writer w -> "write([CII)V";
            default -> "read([CII)I";
        };
    }

    private static @Nullable Object field(String type, String name, @Nullable Object object) {
        try {
            return object == null ? null : field(Class.forName(type), name, object);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private static @Nullable Object field(Class<?> type, String name, Object object) {
        try {
            Long offset = OFFSETS.get(type.getName() + name);
            if (offset == null) {
                offset = (long) OFFSET.invokeExact(type, name);
                OFFSETS.put(type.getName() + name, offset);
            }
            return (Object) GET.invokeExact(object, (long) offset);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable t) {
            throw new IllegalStateException(t);
        }
    }
}
