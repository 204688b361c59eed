package dev.grade.admit;

/**
 * What the policy says against an entry of a class file.
 *
 * @param use
 *            what code with this entry does, such as {@code calls System.exit}
 * @param reason
 *            why that is not allowed, and what to do
 */
record Objection(String use, String reason) {
    Violation at(String file, int line) {
        return new Violation(file, line, use, reason);
    }
}
