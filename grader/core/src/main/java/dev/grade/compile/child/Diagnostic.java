package dev.grade.compile.child;

/**
 * What the compiler says of one place.
 *
 * @param file
 *            as the student named it, or an empty string
 * @param line
 *            from 1, or 0 where there is none
 * @param column
 *            from 1, or 0 where there is none
 * @param endColumn
 *            behind the last column, or 0
 * @param code
 *            the compiler's own key, such as {@code compiler.err.cant.resolve}
 * @param message
 *            what is wrong, on one or more lines
 * @param sourceLine
 *            the line itself, or an empty string
 */
public record Diagnostic(String file, int line, int column, int endColumn, String code, String message,
        String sourceLine) {
}
