package dev.grade.api;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The calls that the threads of a round make to one object, written down with their results. The grader looks for an
 * order of the calls, one at a time, that explains every result and keeps calls apart that did not overlap
 * (linearizability: Herlihy and Wing, TOPLAS 1990); where there is none, the check fails as
 * {@link BugClass#NOT_LINEARIZABLE}.
 *
 * <p>Arguments and results are numbers ({@link Integer}, {@link Long}), truth values, texts or null.
 */
public interface History {
    /**
     * Makes a call and writes it down.
     *
     * @param operation
     *            the method of the specification that says what the call does
     * @param arguments
     *            what that method is given
     * @return what the call returned
     * @throws Exception
     *             what the call threw, which is written down, too
     */
    <T extends @Nullable Object> T call(Callable<T> call, String operation, Object... arguments) throws Exception;

    /**
     * Makes a call that returns nothing and writes it down.
     *
     * @throws Exception
     *             what the call threw
     */
    default void run(Action call, String operation, Object... arguments) throws Exception {
        this.<@Nullable Object>call(() -> {
            call.run();
            return null;
        }, operation, arguments);
    }

    /** A call that returns nothing. */
    @FunctionalInterface
    interface Action {
        /** Makes the call. */
        void run() throws Exception;
    }
}
