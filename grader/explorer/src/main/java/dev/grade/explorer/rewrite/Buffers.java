package dev.grade.explorer.rewrite;

import dev.grade.explorer.control.Op;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calls of buffers that depend on where in the buffer the next element goes. Those that name a place of their own are left
 * alone: threads that keep to different places, or hand places on in order, do no harm to each other.
 */
final class Buffers {
    private static final Set<String> MOVES = Set.of("flip", "clear", "rewind", "mark", "reset", "compact", "append");
    private static final Set<String> ASKS = Set.of("remaining", "hasRemaining", "duplicate", "asReadOnlyBuffer");

    private Buffers() {
    }

    static boolean is(String owner) {
        return owner.startsWith("java/nio/") && owner.endsWith("Buffer");
    }

    static @Nullable Op op(String method, String descriptor) {
        boolean bare = descriptor.startsWith("()");
        if (MOVES.contains(method)) {
            return Op.CALL;
        }
        if (ASKS.contains(method)) {
            return Op.LOOK;
        }
        if (method.equals("position")) {
            return bare ? Op.LOOK : Op.CALL;
        }
        if (method.equals("slice")) {
            return bare ? Op.LOOK : null;
        }
        if (method.startsWith("get")) {
            return descriptor.startsWith("(I") ? null : Op.CALL;
        }
        if (method.startsWith("put")) {
            // putInt(int) goes where the buffer stands, putInt(int, int) says where
            return descriptor.startsWith("(I") && !descriptor.startsWith("(I)") ? null : Op.CALL;
        }
        return null;
    }
}
