package dev.grade.explorer.control;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.LinkedHashMap;

/** A {@link LinkedHashMap} in the order of access changes when it is read. */
final class LookOrder {
    private static final VarHandle BY_ACCESS;

    static {
        try {
            BY_ACCESS = MethodHandles.privateLookupIn(LinkedHashMap.class, MethodHandles.lookup())
                    .findVarHandle(LinkedHashMap.class, "accessOrder", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This JVM was started without the explorer's options", e);
        }
    }

    private LookOrder() {
    }

    static boolean changes(Object receiver, String member) {
        return receiver instanceof LinkedHashMap<?, ?> map && (boolean) BY_ACCESS.get(map)
                && (member.endsWith(".get") || member.endsWith(".getOrDefault"));
    }
}
