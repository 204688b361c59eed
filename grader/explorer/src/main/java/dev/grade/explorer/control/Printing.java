package dev.grade.explorer.control;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for calls that print what the program's own code makes a text of. The JDK makes some of these texts before it
 * takes the lock of the stream and some while it holds it; here the lock is taken in the model as well, at the same place,
 * so that whoever else wants it waits where the explorer sees it.
 */
public final class Printing {
    private Printing() {
    }

    /** See {@link PrintStream#print(Object)}. */
    public static void print(PrintStream to, @Nullable Object what) {
        printed(to, what, to::print);
    }

    /** See {@link PrintStream#println(Object)}. */
    public static void println(PrintStream to, @Nullable Object what) {
        printed(to, what, to::println);
    }

    /** See {@link PrintWriter#print(Object)}. */
    public static void print(PrintWriter to, @Nullable Object what) {
        printed(to, what, to::print);
    }

    /** See {@link PrintWriter#println(Object)}. */
    public static void println(PrintWriter to, @Nullable Object what) {
        printed(to, what, to::println);
    }

    private static void printed(Object to, @Nullable Object what, Consumer<@Nullable Object> how) {
        if (Family.of(to.getClass()) == Family.SELF_LOCKED) {
            String text = String.valueOf(what);
            locked(to, () -> how.accept(text));
        } else {
            how.accept(what);
        }
    }

    /** See {@link Throwable#printStackTrace(PrintStream)}, which holds the lock from its first line to its last. */
    public static void printStackTrace(Throwable thrown, PrintStream to) {
        locked(to, () -> thrown.printStackTrace(to));
    }

    /** See {@link Throwable#printStackTrace(PrintWriter)}. */
    public static void printStackTrace(Throwable thrown, PrintWriter to) {
        locked(to, () -> thrown.printStackTrace(to));
    }

    private static void locked(Object stream, Runnable body) {
        if (Hooks.current == null || Family.of(stream.getClass()) != Family.SELF_LOCKED) {
            body.run();
            return;
        }
        Object lock = Calls.lockOf(stream);
        Hooks.enter(lock, 0);
        try {
            body.run();
        } finally {
            Hooks.exit(lock, 0);
        }
    }
}
