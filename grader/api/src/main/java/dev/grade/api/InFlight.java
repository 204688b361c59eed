package dev.grade.api;

import java.util.concurrent.Callable;

/** Counts how many callbacks of the check are inside at once. */
public interface InFlight {
    /** Runs {@code callback} and counts it as inside meanwhile. */
    <T> T inside(Callable<T> callback) throws Exception;

    /** The most that were ever inside at once. */
    int most();

    /** Fails as {@code bugClass} with {@code message} if there were ever more than {@code limit}. */
    void expectAtMost(int limit, BugClass bugClass, String message);
}
