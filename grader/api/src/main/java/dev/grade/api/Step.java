package dev.grade.api;

/** One numbered step of a repeated action. */
@FunctionalInterface
public interface Step {
    /** Runs step {@code index}, counted from 0. */
    void run(int index) throws Throwable;
}
