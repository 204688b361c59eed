package dev.grade.worker.stall;

import java.util.List;

/**
 * The loop that a running thread stands in.
 *
 * @param plainFields
 *            the fields without {@code volatile} of the order's classes that it reads
 * @param fresh
 *            whether it calls something that makes it read fields anew: a lock, an atomic, a sleep, another method
 * @param pure
 *            whether it only reads: if no other thread runs either, it can never end
 * @param retries
 *            whether it tries something again and again: a lock or a compare-and-set
 */
record Spin(List<String> plainFields, boolean fresh, boolean pure, boolean retries) {
    static final Spin UNKNOWN = new Spin(List.of(), true, false, false);

    /** Whether it reads nothing that another thread could change and calls nothing: it works, and waits for nobody. */
    boolean computes() {
        return !pure && !fresh && plainFields.isEmpty();
    }

    /** Whether the thread may be looking at an old value for ever. */
    boolean mayBeStale() {
        return !plainFields.isEmpty() && !fresh;
    }
}
