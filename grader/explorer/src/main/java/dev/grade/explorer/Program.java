package dev.grade.explorer;

import dev.grade.explorer.control.Engine;
import dev.grade.explorer.rewrite.Extremes;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A concurrent program to explore: its class files, and how to start it.
 *
 * @param classes
 *            all classes to rewrite
 * @param entry
 *            starts it on the classes of the given loader; called for every schedule, on the program's main thread
 * @param given
 *            the names of source files that the reader of a story did not write: what happens there is told at the line
 *            that called it
 * @param extremes
 *            what it meets beyond what is usual
 */
public record Program(List<byte[]> classes, Entry entry, Set<String> given, Extremes extremes) {
    public Program {
        classes = List.copyOf(classes);
        given = Set.copyOf(given);
    }

    /** A program whose every line the reader wrote. */
    public Program(List<byte[]> classes, Entry entry) {
        this(classes, entry, Set.of(), Extremes.NONE);
    }

    /** Makes the body of the main thread out of freshly rewritten classes. */
    @FunctionalInterface
    public interface Entry {
        /**
         * Finds what to run; called once for each set of loaded classes.
         *
         * @throws ReflectiveOperationException
         *             if the program has no such entry
         */
        Engine.Main in(ClassLoader loader) throws ReflectiveOperationException;
    }

    /** A program that starts in the {@code main} of {@code mainClass}, given by its binary name. */
    public static Program ofMain(Collection<byte[]> classes, String mainClass) {
        return ofMain(classes, mainClass, List.of());
    }

    /** The same, with arguments for {@code main}. */
    public static Program ofMain(Collection<byte[]> classes, String mainClass, List<String> arguments) {
        return new Program(List.copyOf(classes), loader -> main(loader, mainClass, arguments));
    }

    /** The binary name of the class in this class file if it has a {@code main} to start, else null. */
    public static @Nullable String startable(byte[] classFile) {
        return MainClass.of(classFile);
    }

    private static Engine.Main main(ClassLoader loader, String mainClass, List<String> arguments)
            throws ReflectiveOperationException {
        Class<?> type = Class.forName(mainClass, false, loader);
        Method main = MainMethod.of(type);
        main.setAccessible(true);
        boolean takesArguments = main.getParameterCount() > 0;
        boolean isStatic = java.lang.reflect.Modifier.isStatic(main.getModifiers());
        return () -> {
            Object receiver = isStatic ? null : instance(type);
            try {
                Object ignored = takesArguments
                        ? main.invoke(receiver, (Object) arguments.toArray(String[]::new))
                        : main.invoke(receiver);
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        };
    }

    private static Object instance(Class<?> type) throws ReflectiveOperationException {
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    /** A hash of all class files, which a trace remembers. */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            classes.stream().map(c -> HexFormat.of().formatHex(sha(c))).sorted()
                    .forEach(h -> digest.update(h.getBytes(StandardCharsets.US_ASCII)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
