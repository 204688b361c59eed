package dev.grade.explorer.control;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.logging.StreamHandler;
import org.jspecify.annotations.Nullable;

/** What is to know of a stream, a writer or a reader: what it locks, what it stands on, and which of its methods are the JDK's. */
final class Streamed {
    /** They lock in all that they do, and call what they stand on, or a method that the program may have made its own. */
    private static final Set<String> LOCKING = Set.of("java.io.PrintStream", "java.io.PrintWriter", "java.io.Writer",
            "java.io.BufferedWriter", "java.io.OutputStreamWriter", "java.io.BufferedReader",
            "java.io.LineNumberReader", "java.io.InputStreamReader", "java.io.BufferedInputStream",
            "java.util.logging.StreamHandler", "java.util.logging.ConsoleHandler", "java.util.logging.FileHandler",
            "java.util.logging.SocketHandler", "java.io.ByteArrayOutputStream", "java.io.CharArrayWriter",
            "java.io.StringWriter");
    /** Of one character, in the common encodings. */
    private static final int MOST_BYTES = 4;
    private static final Set<String> TEXTS = Set.of("toString()Ljava/lang/String;", "getMessage()Ljava/lang/String;",
            "getLocalizedMessage()Ljava/lang/String;");
    private static final ClassValue<Map<String, Boolean>> OF_JDK = new ClassValue<>() {
        @Override
        protected Map<String, Boolean> computeValue(Class<?> type) {
            return new HashMap<>();
        }
    };

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
            case Writer w -> PrivateFields.get(Writer.class, "lock", w);
            case Reader r -> PrivateFields.get(Reader.class, "lock", r);
            default -> stream;
        };
        return lock == null ? stream : lock;
    }

    /** What {@code stream} writes to or reads from, or null. */
    static @Nullable Object behind(Object stream) {
        return switch (stream) {
            case FilterOutputStream o -> PrivateFields.get(FilterOutputStream.class, "out", o);
            case FilterInputStream i -> PrivateFields.get(FilterInputStream.class, "in", i);
            case java.io.PrintWriter w -> PrivateFields.get(java.io.PrintWriter.class, "out", w);
            case java.io.BufferedWriter w -> PrivateFields.get(java.io.BufferedWriter.class, "out", w);
            case java.io.BufferedReader r -> PrivateFields.get(java.io.BufferedReader.class, "in", r);
            case java.io.OutputStreamWriter w -> field("sun.nio.cs.StreamEncoder", "out",
                    PrivateFields.get(java.io.OutputStreamWriter.class, "se", w));
            case java.io.InputStreamReader r -> field("sun.nio.cs.StreamDecoder", "in",
                    PrivateFields.get(java.io.InputStreamReader.class, "sd", r));
            case StreamHandler h -> PrivateFields.get(StreamHandler.class, "writer", h);
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

    /** Whether {@code stream} passes on all that it has whenever it gets something, or may. */
    static boolean passesAtOnce(Object stream) {
        return switch (stream) {
            case java.io.PrintStream p -> PrivateFields.flag(java.io.PrintStream.class, "autoFlush", p);
            case java.io.PrintWriter w -> PrivateFields.flag(java.io.PrintWriter.class, "autoFlush", w);
            default -> false;
        };
    }

    /** Whether {@code stream} has room for so many more characters, so that nothing goes to what is behind it. */
    static boolean keeps(Object stream, long characters) {
        long bytes = MOST_BYTES * (characters + 1);
        return switch (stream) {
            case java.io.BufferedWriter w ->
                PrivateFields.number(java.io.BufferedWriter.class, "nextChar", w)
                        + characters < PrivateFields.number(java.io.BufferedWriter.class, "maxChars", w);
            case java.io.OutputStreamWriter w ->
                PrivateFields.get(java.io.OutputStreamWriter.class, "se", w) instanceof Object encoder
                        && field("sun.nio.cs.StreamEncoder", "bb", encoder) instanceof java.nio.ByteBuffer buffer
                        && buffer.position() + bytes < PrivateFields.number(encoder.getClass(), "maxBufferCapacity",
                                encoder);
            case FilterOutputStream o when bufferedOf(o) instanceof Class<?> buffered ->
                PrivateFields.number(buffered, "count", o) + bytes < PrivateFields.number(buffered, "maxBufSize", o);
            default -> false;
        };
    }

    private static @Nullable Class<?> bufferedOf(FilterOutputStream stream) {
        @Nullable
        Class<?> c = stream.getClass();
        while (c != null && !c.getName().equals("controlled.java.io.BufferedOutputStream")) {
            c = c.getSuperclass();
        }
        return c;
    }

    private static @Nullable Object field(String type, String name, @Nullable Object object) {
        try {
            return object == null ? null : PrivateFields.get(Class.forName(type), name, object);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
