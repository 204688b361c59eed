package dev.grade.explorer.control;

/**
 * Two accesses to the same data that no synchronisation orders, at least one of them a write.
 *
 * @param variable
 *            such as {@code Bank.total}
 * @param reference
 *            whether the variable holds an object
 * @param first
 *            where the access was that came first in the schedule
 * @param firstWrites
 *            whether it writes
 * @param second
 *            where the other was
 * @param secondWrites
 *            whether it writes
 * @param firstThread
 *            the thread of the first access
 * @param secondThread
 *            the thread of the second access
 */
public record Race(String variable, boolean reference, int first, boolean firstWrites, String firstThread, int second,
        boolean secondWrites, String secondThread) {
}
