package dev.grade.api;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What became of a stage that the student's code made: a value, or a failure without the {@link CompletionException}
 * that the JDK may have put around it.
 */
public final class Outcome {
    private final @Nullable Object value;
    private final @Nullable Throwable failure;
    private final List<Throwable> suppressed;

    private Outcome(@Nullable Object value, @Nullable Throwable told) {
        this.value = value;
        this.suppressed = new ArrayList<>();
        Throwable inner = told;
        while (inner != null) {
            for (Throwable each : inner.getSuppressed()) {
                suppressed.add(bare(each));
            }
            if (!isWrapped(inner)) {
                break;
            }
            inner = inner.getCause();
        }
        this.failure = inner;
    }

    /** What a callback of a stage was told. */
    public static Outcome of(@Nullable Object value, @Nullable Throwable failure) {
        return new Outcome(value, failure);
    }

    /** Waits for what becomes of a stage; if nothing ever does, the check fails as {@code bugClass}. */
    public static Outcome await(CompletionStage<?> stage, Actors actors, BugClass bugClass, String message) {
        CompletableFuture<Outcome> told = new CompletableFuture<>();
        actors.start("customer", () -> {
            stage.whenComplete((value, failure) -> told.complete(of(value, failure)));
            told.get();
        }).expectEnd(diagnosis -> new CheckFailure(bugClass, message));
        return told.join();
    }

    private static Throwable bare(Throwable told) {
        Throwable inner = told;
        for (Throwable cause = inner.getCause(); inner instanceof CompletionException && cause != null;) {
            inner = cause;
            cause = inner.getCause();
        }
        return inner;
    }

    private static boolean isWrapped(Throwable told) {
        return told instanceof CompletionException && told.getCause() != null;
    }

    /** The value; null if it is null, and after a failure. */
    public @Nullable Object value() {
        return value;
    }

    /** The failure; null if there is a value. */
    public @Nullable Throwable failure() {
        return failure;
    }

    /** Whether this exception is suppressed in the failure, or in what is around it. */
    public boolean suppresses(Throwable thrown) {
        return suppressed.contains(thrown);
    }

    /** Fails as {@code bugClass} unless this is {@code expected}. */
    public void expectValue(@Nullable Object expected, BugClass bugClass, String message) {
        if (failure != null) {
            throw new CheckFailure(bugClass, message + " It failed with " + failure.getClass().getSimpleName() + ".");
        }
        Expect.equal(expected, value, bugClass, message);
    }

    /** Fails as {@code bugClass} unless this is the failure {@code expected}, that very exception. */
    @SuppressWarnings("ReferenceEquality") // the very exception, whatever it says of itself
    public void expectFailure(Throwable expected, BugClass bugClass, String message) {
        if (failure == null) {
            throw new CheckFailure(bugClass, message + " It completed with a value.");
        }
        Expect.that(failure == expected, bugClass,
                message + " It failed with " + failure.getClass().getSimpleName() + ".");
    }
}
