package dev.grade.explorer.control;

import java.lang.ref.Cleaner;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntBinaryOperator;
import org.jspecify.annotations.Nullable;

/** Small stand-ins for JDK methods that would sleep, start threads or act from a thread out of control. */
public final class Replacements {
    private Replacements() {
    }

    /** See {@link TimeUnit#sleep(long)}. */
    public static void sleep(TimeUnit unit, long timeout) throws InterruptedException {
        if (timeout > 0) {
            Threads.sleep(java.time.Duration.ofNanos(unit.toNanos(timeout)));
        }
    }

    /** See {@link TimeUnit#timedJoin(Thread, long)}. */
    public static void timedJoin(TimeUnit unit, Thread thread, long timeout) throws InterruptedException {
        if (timeout > 0) {
            Threads.join(thread, Math.max(1, unit.toMillis(timeout)));
        }
    }

    /** See {@link TimeUnit#timedWait(Object, long)}. */
    public static void timedWait(TimeUnit unit, Object object, long timeout) throws InterruptedException {
        if (timeout > 0) {
            Hooks.await(object, Math.max(1, unit.toMillis(timeout)), 0);
        }
    }

    /** How long {@link Object#wait(long, int)} waits: a part of a millisecond counts as one, and is never "for ever". */
    public static long wholeMillis(long millis, int nanos) {
        if (millis < 0 || nanos < 0 || nanos > 999_999) {
            throw new IllegalArgumentException("timeout value is out of range");
        }
        return nanos > 0 && millis < Long.MAX_VALUE ? millis + 1 : millis;
    }

    /** See {@link Cleaner#register(Object, Runnable)}: nothing is cleaned while schedules run. */
    public static Cleaner.Cleanable register(Cleaner cleaner, @Nullable Object object, Runnable action) {
        Limits.met("a Cleaner, which cleaned nothing by itself");
        AtomicBoolean cleaned = new AtomicBoolean();
        return () -> {
            if (cleaned.compareAndSet(false, true)) {
                action.run();
            }
        };
    }

    /** See {@link Arrays#parallelSort(Comparable[])}. */
    public static void sort(Comparable<?>[] array) {
        Arrays.sort(array);
    }

    /** See {@link Arrays#parallelPrefix(int[], IntBinaryOperator)}. */
    public static void prefix(int[] array, IntBinaryOperator op) {
        for (int i = 1; i < array.length; i++) {
            array[i] = op.applyAsInt(array[i - 1], array[i]);
        }
    }

    /** See {@link Runtime#addShutdownHook(Thread)}: the hook never runs. */
    public static void addShutdownHook(Runtime runtime, Thread hook) {
        // A schedule ends with the program's threads.
        Limits.met("shutdown hooks, which were not run");
    }
}
