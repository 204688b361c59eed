package dev.grade.admit;

/**
 * A use of something that the exercise does not allow.
 *
 * @param file
 *            the source file, or the class where none is known
 * @param line
 *            the line from 1, or 0 where none is known
 * @param use
 *            what the code does there, such as {@code calls System.exit}
 * @param reason
 *            why that is not allowed, and what to do
 */
public record Violation(String file, int line, String use, String reason) {
    /** Where, what, why, and what to do. */
    public String sentence() {
        return place() + " " + use + "; " + reason;
    }

    String place() {
        return line > 0 ? file + ":" + line : file;
    }
}
