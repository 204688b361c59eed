package dev.grade.explorer.control;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a call on a {@code VarHandle}, an atomic, a field updater or a reflected field does to the one variable behind it.
 *
 * @param read
 *            how it reads it
 * @param write
 *            how it writes it
 * @param conditional
 *            whether it writes only if it returns true
 * @param weak
 *            whether it may return false for no reason
 */
public record Access(Mode read, Mode write, boolean conditional, boolean weak) {
    private static final Set<String> READS = Set.of("get", "intValue", "longValue", "floatValue", "doubleValue",
            "getReference", "getStamp", "isMarked", "getPlain", "getOpaque", "getAcquire", "getVolatile");
    private static final Set<String> WRITES = Set.of("set", "setPlain", "setOpaque", "setRelease", "setVolatile",
            "lazySet");
    private static final Set<String> OTHERS = Set.of("attemptStamp", "attemptMark", "incrementAndGet",
            "decrementAndGet", "addAndGet", "updateAndGet", "accumulateAndGet");

    /** What the method {@code Type.name} does, or null if it is no such method. */
    public static @Nullable Access of(String member) {
        int dot = member.indexOf('.');
        String type = member.substring(0, Math.max(0, dot));
        String name = member.substring(dot + 1);
        if (type.endsWith("Field") && (type.length() == 5 || type.equals("volatile Field"))) {
            return reflected(name.startsWith("get"), type.length() == 5 ? Mode.PLAIN : Mode.VOLATILE);
        }
        boolean handle = type.equals("VarHandle");
        if (!handle && !type.startsWith("Atomic")) {
            return null;
        }
        if (READS.contains(name)) {
            return new Access(mode(name, handle && name.equals("get")), Mode.NONE, false, false);
        }
        if (WRITES.contains(name)) {
            return new Access(Mode.NONE, mode(name, handle && name.equals("set")), false, false);
        }
        if (name.startsWith("compareAnd") || name.startsWith("weakCompareAndSet")) {
            boolean weakest = name.endsWith("Plain") || (!handle && name.equals("weakCompareAndSet"));
            Access access = weakest ? new Access(Mode.OPAQUE, Mode.OPAQUE, true, true) : both(name);
            return new Access(access.read, access.write, name.contains("AndSet"), name.startsWith("weak"));
        }
        if (name.startsWith("getAnd") || OTHERS.contains(name)) {
            Access access = both(name);
            return new Access(access.read, access.write, name.startsWith("attempt"), false);
        }
        return null;
    }

    private static Access reflected(boolean reads, Mode mode) {
        return reads ? new Access(mode, Mode.NONE, false, false) : new Access(Mode.NONE, mode, false, false);
    }

    /** What nothing can come between is never torn, so the half without an order counts as opaque. */
    private static Access both(String name) {
        if (name.endsWith("Acquire")) {
            return new Access(Mode.ONE_WAY, Mode.OPAQUE, false, false);
        }
        if (name.endsWith("Release")) {
            return new Access(Mode.OPAQUE, Mode.ONE_WAY, false, false);
        }
        return new Access(Mode.VOLATILE, Mode.VOLATILE, false, false);
    }

    private static Mode mode(String name, boolean plain) {
        if (plain || name.endsWith("Plain")) {
            return Mode.PLAIN;
        }
        if (name.endsWith("Opaque")) {
            return Mode.OPAQUE;
        }
        return name.endsWith("Acquire") || name.endsWith("Release") || name.equals("lazySet")
                ? Mode.ONE_WAY
                : Mode.VOLATILE;
    }

    /** Whether it may change the variable. */
    boolean writes() {
        return write != Mode.NONE;
    }

    /** Whether it both reads and writes, with nothing in between. */
    boolean both() {
        return read != Mode.NONE && write != Mode.NONE;
    }

    /** Whether it is a race beside another access that nothing orders. */
    boolean plain() {
        return read == Mode.PLAIN || write == Mode.PLAIN;
    }
}
