package dev.grade.explorer.control;

import org.jspecify.annotations.Nullable;

/** Tells errors of the controlled copies, which meet a class of the JDK that knows only the originals, from the program's. */
final class Beyond {
    private static final String COPY = "controlled.";

    private Beyond() {
    }

    /** What the program uses that can't be controlled, or null if {@code t} is its own exception. */
    static @Nullable String reach(Throwable t) {
        for (Throwable cause : Causes.from(t)) {
            String message = cause instanceof LinkageError || cause instanceof ClassCastException
                    || cause instanceof ArrayStoreException ? cause.getMessage() : null;
            if (message != null && mentionsCopy(message)) {
                return "a part of the JDK that works with its own threads, futures or queues ("
                        + cause.getClass().getSimpleName() + ")";
            }
        }
        return null;
    }

    static boolean mentionsCopy(String message) {
        return message.contains(COPY) || message.contains("controlled/");
    }
}
