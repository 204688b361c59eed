package dev.grade.api;

/** Code that a check runs, free to throw anything. */
@FunctionalInterface
public interface Body {
    /** Runs the code. */
    void run() throws Throwable;
}
