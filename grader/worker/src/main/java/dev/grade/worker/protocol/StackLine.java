package dev.grade.worker.protocol;

/**
 * One line of a stack, in the student's terms.
 *
 * @param call
 *            the class and method, such as {@code Bank.transfer}
 * @param file
 *            the source file, or an empty string where none is known
 * @param line
 *            the line from 1, or 0 where none is known
 */
public record StackLine(String call, String file, int line) {
    @Override
    public String toString() {
        return line > 0 ? call + " (" + file + ":" + line + ")" : call;
    }
}
