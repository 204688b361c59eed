package dev.grade.explorer.control;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Stands in for the methods of {@link Thread} that interrupt it and ask for that. */
public final class Interrupts {
    private static final VarHandle INTERRUPTED;

    static {
        try {
            INTERRUPTED = MethodHandles.privateLookupIn(Thread.class, MethodHandles.lookup())
                    .findVarHandle(Thread.class, "interrupted", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This JVM was started without the explorer's options", e);
        }
    }

    private Interrupts() {
    }

    /** See {@link Thread#interrupt()}. */
    public static void interrupt(Thread thread) {
        INTERRUPTED.setVolatile(thread, true);
        Fiber f = Hooks.current;
        Fiber t = f == null ? null : Hooks.schedule().byThread.get(thread);
        if (f != null && t != null) {
            Threads.touch(Hooks.schedule(), t);
            // Whoever sees the interrupt is ordered after it.
            if (t.handover == null) {
                t.handover = new VectorClock(f.clock);
            } else {
                t.handover.join(f.clock);
            }
            f.clock.tick(f.id);
            Hooks.schedule().progress(f);
        }
    }

    /** See {@link Thread#isInterrupted()}. */
    public static boolean isInterrupted(Thread thread) {
        if (Hooks.current != null) {
            Threads.touch(Hooks.schedule(), Hooks.schedule().byThread.get(thread));
        }
        boolean is = (boolean) INTERRUPTED.getVolatile(thread);
        if (is) {
            seen(thread);
        }
        return is;
    }

    /** See {@link Thread#interrupted()}. */
    public static boolean interrupted() {
        return clearInterrupt(Thread.currentThread());
    }

    static boolean clearInterrupt(Thread thread) {
        if (!isInterrupted(thread)) {
            return false;
        }
        INTERRUPTED.setVolatile(thread, false);
        return true;
    }

    private static void seen(Thread thread) {
        Fiber f = Hooks.current;
        if (f != null && f.thread == thread && f.handover != null) {
            f.clock.join(f.handover);
        }
    }
}
