package dev.grade.explorer.control;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Numbers the program's threads in each schedule from the same number on: {@link Thread#threadId()}. */
final class ThreadIds {
    /** Above those of a JVM that has just started. */
    private static final long FIRST = 1_000;
    private static final MethodHandle PUT;

    static {
        // With its first virtual thread the JDK starts a helper, which must not take a number from the first schedule.
        Thread _ = Thread.ofVirtual().unstarted(() -> {
        });
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            Class<?> type = Class.forName("jdk.internal.misc.Unsafe");
            Object unsafe = lookup.findStatic(type, "getUnsafe", MethodType.methodType(type)).invoke();
            Class<?> ids = Class.forName("java.lang.Thread$ThreadIdentifiers");
            long address = (long) MethodHandles.privateLookupIn(ids, lookup)
                    .findStaticVarHandle(ids, "NEXT_TID_OFFSET", long.class).get();
            PUT = MethodHandles.insertArguments(
                    lookup.findVirtual(type, "putLongVolatile",
                            MethodType.methodType(void.class, Object.class, long.class, long.class)).bindTo(unsafe),
                    0, null, address);
        } catch (Throwable e) {
            throw new IllegalStateException("This JVM was started without the explorer's options", e);
        }
    }

    private ThreadIds() {
    }

    static void restart() {
        try {
            PUT.invokeExact(FIRST);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
