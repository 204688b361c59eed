package dev.grade.worker.load;

import org.jspecify.annotations.Nullable;

/** Where the student's code tells its steps in a universe that was asked for them. */
public final class Steps {
    private static volatile @Nullable Listener listener;

    private Steps() {
    }

    /** Hears steps on the thread that makes them, and may hold it there. */
    public interface Listener {
        /** A loop goes round, or a method begins. */
        default void worked() {
        }

        /**
         * A field or an array element was written.
         *
         * @param object
         *            what it belongs to; its class for a static field
         * @param place
         *            the element's index, or a number for the field's name
         */
        default void wrote(Object object, int place) {
        }

        /** A method of the JDK that changes an atomic or a collection has returned. */
        default void changed() {
        }
    }

    /** Sets who hears, or nobody. */
    public static void tell(@Nullable Listener next) {
        listener = next;
    }

    static void worked() {
        Listener hears = listener;
        if (hears != null) {
            hears.worked();
        }
    }

    static void wrote(Object object, int place) {
        Listener hears = listener;
        if (hears != null) {
            hears.wrote(object, place);
        }
    }

    static void changed() {
        Listener hears = listener;
        if (hears != null) {
            hears.changed();
        }
    }
}
