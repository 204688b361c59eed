package dev.grade.worker.protocol;

import org.jspecify.annotations.Nullable;

/** Values of a history as text: a letter for the kind, then the value. Nothing else can come out of a worker. */
public final class Value {
    private Value() {
    }

    /**
     * The value as text.
     *
     * @throws IllegalArgumentException
     *             if it is none of a history's kinds
     */
    public static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "n";
            case Integer number -> "i" + number;
            case Long number -> "l" + number;
            case Boolean truth -> "b" + truth;
            case String text -> "s" + text;
            default -> throw new IllegalArgumentException(
                    "a history has numbers, truth values and texts, not " + value.getClass().getName());
        };
    }

    /** An exception as an outcome; only its kind counts. */
    public static String thrown(Throwable exception) {
        return "x" + exception.getClass().getSimpleName();
    }

    /**
     * The value that {@link #of} wrote.
     *
     * @throws IllegalArgumentException
     *             if it is no such text
     */
    public static @Nullable Object read(String text) {
        String value = text.isEmpty() ? "" : text.substring(1);
        return switch (text.isEmpty() ? ' ' : text.charAt(0)) {
            case 'n' -> null;
            case 'i' -> Integer.valueOf(value);
            case 'l' -> Long.valueOf(value);
            case 'b' -> Boolean.valueOf(value);
            case 's' -> value;
            default -> throw new IllegalArgumentException("no value: " + text);
        };
    }

    static String shown(String text) {
        return switch (text.isEmpty() ? ' ' : text.charAt(0)) {
            case 'n' -> "null";
            case 's' -> '"' + text.substring(1) + '"';
            case 'x' -> "throws " + text.substring(1);
            default -> text.substring(1);
        };
    }
}
