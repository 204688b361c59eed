package dev.grade.explorer.control;

import java.util.Enumeration;
import java.util.Iterator;
import java.util.Set;

/** To take the next element moves an iterator, though it only looks at the collection. */
final class Cursors {
    private static final Set<String> MOVES = Set.of("next", "nextInt", "nextLong", "nextDouble", "previous",
            "nextElement", "forEachRemaining");

    private Cursors() {
    }

    static boolean moves(Object receiver, String member) {
        return (receiver instanceof Iterator<?> || receiver instanceof Enumeration<?>)
                && MOVES.contains(member.substring(member.indexOf('.') + 1))
                && Family.of(receiver.getClass()) == Family.UNSAFE && !(receiver instanceof java.util.Scanner)
                && !(receiver instanceof java.util.StringTokenizer);
    }
}
