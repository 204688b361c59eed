package dev.grade.explorer.control;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * Identity hashes that are the same in every run, so that hash sets of locks, threads, lambdas and arrays have the same
 * order in every replay. The JVM draws an object's hash at random when it is first asked for, and keeps it in the
 * object's header; here it is written there when the object is made, from the thread that makes it and how many it has
 * made before, which the order of independent steps does not change.
 */
public final class Identity {
    private static final int BITS = 0x7fff_ffff;
    private static final int LOCK_BITS = 3;
    private static final int UNLOCKED = 1;
    private static final MethodHandle GET;
    private static final MethodHandle SWAP;
    /** Where the hash stands in the first word of an object; -1 if that was not found out, and hashes are the JVM's. */
    private static final int SHIFT;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            Class<?> type = Class.forName("jdk.internal.misc.Unsafe");
            Object unsafe = lookup.findStatic(type, "getUnsafe", MethodType.methodType(type)).invoke();
            GET = lookup.findVirtual(type, "getLong", MethodType.methodType(long.class, Object.class, long.class))
                    .bindTo(unsafe);
            SWAP = lookup.findVirtual(type, "compareAndSetLong",
                    MethodType.methodType(boolean.class, Object.class, long.class, long.class, long.class))
                    .bindTo(unsafe);
            SHIFT = findShift();
        } catch (Throwable e) {
            throw new IllegalStateException("This JVM was started without the explorer's options", e);
        }
    }

    private Identity() {
    }

    private static int findShift() throws Throwable {
        Object probe = new Object();
        long before = (long) GET.invokeExact(probe, 0L);
        long hash = System.identityHashCode(probe);
        long after = (long) GET.invokeExact(probe, 0L);
        for (int shift = 2; shift <= 33; shift++) {
            if (after == (before | hash << shift) && (before >>> shift & BITS) == 0) {
                return shift;
            }
        }
        return -1;
    }

    /** The program has made this object. */
    public static void created(@Nullable Object object) {
        Fiber f = Hooks.current;
        if (f != null && object != null) {
            give(object, mix(f.id + 1) ^ ++f.made);
        }
    }

    /** The program has made this object, and all of them have the same hash. */
    public static void likeAll(@Nullable Object object) {
        created(object, 0);
    }

    /** The program has this object from a place in its code that is known by {@code number}. */
    public static void created(@Nullable Object object, int number) {
        if (object != null) {
            give(object, number);
        }
    }

    /** The hash of an object that has none of its own. */
    public static int of(@Nullable Object object) {
        created(object);
        return System.identityHashCode(object);
    }

    private static void give(Object object, int number) {
        if (SHIFT < 0) {
            return;
        }
        try {
            long header = (long) GET.invokeExact(object, 0L);
            if ((header & LOCK_BITS) == UNLOCKED && (header >>> SHIFT & BITS) == 0) {
                long hash = Math.max(1, mix(number) & BITS);
                boolean ignored = (boolean) SWAP.invokeExact(object, 0L, header, header | hash << SHIFT);
            }
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** The finalizer of MurmurHash3 (Appleby), so that neighbours are apart. */
    private static int mix(int number) {
        int z = (number ^ number >>> 16) * 0x85ebca6b;
        z = (z ^ z >>> 13) * 0xc2b2ae35;
        return z ^ z >>> 16;
    }
}
