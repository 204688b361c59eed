package dev.grade.explorer.control;

import org.jspecify.annotations.Nullable;

/** Stands in for {@link IO}, which writes to {@code System.out} behind the back of rewritten code. */
public final class SimpleConsole {
    private SimpleConsole() {
    }

    /** See {@link IO#println(Object)}. */
    public static void println(@Nullable Object what) {
        Console.out().println(what);
    }

    /** See {@link IO#println()}. */
    public static void println() {
        Console.out().println();
    }

    /** See {@link IO#print(Object)}. */
    public static void print(@Nullable Object what) {
        Console.out().print(what);
    }
}
