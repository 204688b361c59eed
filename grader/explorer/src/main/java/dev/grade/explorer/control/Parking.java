package dev.grade.explorer.control;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for {@link LockSupport} in rewritten code, with its methods: where all waiting of the JDK's concurrency
 * classes comes to rest.
 */
public final class Parking {
    /** For longer than this, in nanoseconds, no thread is held up. */
    private static final long LONGEST_DELAY = 600_000_000_000L;

    private Parking() {
    }

    /** See {@link LockSupport#park()}. */
    public static void park() {
        park(null, -1);
    }

    /** See {@link LockSupport#park(Object)}. */
    public static void park(@Nullable Object blocker) {
        park(blocker, -1);
    }

    /** See {@link LockSupport#parkNanos(long)}. */
    public static void parkNanos(long nanos) {
        parkNanos(null, nanos);
    }

    /** See {@link LockSupport#parkNanos(Object, long)}. */
    public static void parkNanos(@Nullable Object blocker, long nanos) {
        if (nanos > 0) {
            park(blocker, nanos);
        }
    }

    /** See {@link LockSupport#parkUntil(long)}. */
    public static void parkUntil(long deadline) {
        parkUntil(null, deadline);
    }

    /** See {@link LockSupport#parkUntil(Object, long)}. */
    public static void parkUntil(@Nullable Object blocker, long deadline) {
        parkNanos(blocker, Math.max(0, deadline - Clock.currentTimeMillis()) * 1_000_000);
    }

    /** See {@link LockSupport#unpark(Thread)}. */
    public static void unpark(@Nullable Thread thread) {
        Fiber f = Hooks.current;
        if (f == null || thread == null) {
            LockSupport.unpark(thread);
            return;
        }
        Schedule s = Hooks.schedule();
        Fiber t = s.byThread.get(thread);
        if (t != null) {
            Threads.touch(s, t);
            t.permit = true;
            t.unparked |= f.receiver == null;
            if (t.handover == null) {
                t.handover = new VectorClock(f.clock);
            } else {
                t.handover.join(f.clock);
            }
            f.clock.tick(f.id);
            s.progress(f);
        }
    }

    /** See {@link LockSupport#getBlocker(Thread)}. */
    public static @Nullable Object getBlocker(Thread thread) {
        Fiber t = Hooks.current == null ? null : Hooks.schedule().byThread.get(thread);
        return t == null || t.state != Fiber.State.PARKED ? null : t.target;
    }

    /** See {@link LockSupport#setCurrentBlocker(Object)}. */
    public static void setCurrentBlocker(@Nullable Object blocker) {
        // Only a diagnostic aid, and parkers of the explorer name their blocker themselves.
    }

    /** See {@code Unsafe.park}, which a few JDK classes call directly. */
    public static void park(Object unsafe, boolean absolute, long time) {
        if (absolute) {
            parkUntil(null, time);
        } else {
            park((Object) null, time == 0 ? -1 : time);
        }
    }

    /** See {@code Unsafe.unpark}. */
    public static void unpark(Object unsafe, @Nullable Object thread) {
        unpark((Thread) thread);
    }

    /** The identity that lock classes use for a thread. */
    public static long getThreadId(Thread thread) {
        return thread.threadId();
    }

    private static void park(@Nullable Object blocker, long nanos) {
        Fiber f = Hooks.current;
        if (f == null) {
            throw new IllegalStateException("parked outside a schedule");
        }
        Schedule s = Hooks.schedule();
        Threads.touch(s, f);
        if (!f.permit && !Interrupts.isInterrupted(f.thread)) {
            long wake = nanos < 0 ? -1 : saturated(s.time.now, nanos);
            s.block(f, Fiber.State.PARKED, blocker, wake, mayEndEarly(f, nanos));
            if (!f.permit && wake >= 0 && !Interrupts.isInterrupted(f.thread)) {
                // What returns without a reason has not waited for its time.
                s.time.passed(f, f.spurious ? s.time.now + 1 : wake);
            }
        }
        f.spurious = false;
        f.permit = false;
        if (f.handover != null) {
            f.clock.join(f.handover);
            f.handover = null;
        }
    }

    private static boolean mayEndEarly(Fiber f, long nanos) {
        return nanos >= 0 && (nanos < Threads.SHORT || (f.ignoresTimeout && nanos <= LONGEST_DELAY));
    }

    static long saturated(long now, long nanos) {
        long wake = now + nanos;
        return wake < 0 ? Long.MAX_VALUE : wake;
    }
}
