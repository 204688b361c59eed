package dev.grade.worker.protocol;

import java.util.List;

/**
 * A thread that does not go on.
 *
 * @param name
 *            the thread's name in the check
 * @param state
 *            what it does: {@code blocked}, {@code waiting}, {@code sleeping} or {@code running}
 * @param waitsFor
 *            what it waits for, such as {@code lock of Account #1}, or an empty string
 * @param heldBy
 *            the name of the thread that holds it, or an empty string
 * @param holds
 *            the locks that it holds itself
 * @param cpuMillis
 *            processor time it used since anything last went on, in milliseconds
 * @param stack
 *            its stack from the innermost line, the student's lines only
 */
public record StuckThread(String name, String state, String waitsFor, String heldBy, List<String> holds, long cpuMillis,
        List<StackLine> stack) {
    public StuckThread {
        holds = List.copyOf(holds);
        stack = List.copyOf(stack);
    }
}
