package dev.grade.explorer.control;

import java.util.Enumeration;
import java.util.Iterator;
import java.util.Set;

/** To take the next element moves an iterator, though it only looks at the collection. */
final class Cursors {
    private static final Set<String> MOVES = Set.of("next", "nextInt", "nextLong", "nextDouble", "previous",
            "nextElement", "forEachRemaining");

    private static final Set<String> ASKS = Set.of("hasNext", "hasPrevious", "hasMoreElements", "nextIndex",
            "previousIndex");

    private Cursors() {
    }

    static boolean moves(Object receiver, String member) {
        return has(receiver) && MOVES.contains(member.substring(member.indexOf('.') + 1));
    }

    /** Whether the call depends on where the iterator stands, and leaves it there. */
    static boolean asks(Object receiver, String member) {
        return has(receiver) && ASKS.contains(member.substring(member.indexOf('.') + 1));
    }

    private static boolean has(Object receiver) {
        return (receiver instanceof Iterator<?> || receiver instanceof Enumeration<?>)
                && Family.of(receiver.getClass()) == Family.UNSAFE && !(receiver instanceof java.util.Scanner)
                && !(receiver instanceof java.util.StringTokenizer);
    }
}
