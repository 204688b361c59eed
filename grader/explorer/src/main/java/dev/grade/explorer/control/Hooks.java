package dev.grade.explorer.control;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rewritten code calls. Public because the program's classes are in another loader; nothing here is for other
 * callers. One schedule runs at a time in a JVM.
 */
public final class Hooks {
    /** Counts schedules; a class whose statics belong to another epoch sets them up again. */
    public static int epoch;

    static @Nullable Fiber current;
    static @Nullable Schedule schedule;

    private static final VarHandle ENUM_HASH;

    static {
        try {
            ENUM_HASH = MethodHandles.privateLookupIn(Enum.class, MethodHandles.lookup()).findVarHandle(Enum.class,
                    "hash", int.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This JVM was started without the explorer's options", e);
        }
    }

    private Hooks() {
    }

    static Schedule schedule() {
        return java.util.Objects.requireNonNull(schedule);
    }

    /** A scheduling point without data. */
    public static void at(int site) {
        Fiber f = current;
        if (f != null) {
            f.looks++;
            schedule().point(f, site, true);
        }
    }

    /** Before {@code object.field} is read. */
    public static void read(@Nullable Object object, int site) {
        Fiber f = current;
        if (f != null && object != null) {
            Schedule s = schedule();
            int variable = s.code.site(site).variable();
            f.looks++;
            s.point(f, site, s.code.isContended(variable));
            History h = s.races.ofField(object, s.code.variable(variable));
            if (s.tracks != null) {
                s.tracks.field(variable, object, false);
            }
            s.races.own(f, h, variable);
            s.races.read(f, h, variable, site);
        }
    }

    /** Before {@code object.field} is written. */
    public static void write(@Nullable Object object, int site) {
        Fiber f = current;
        if (f != null && object != null) {
            Schedule s = schedule();
            int variable = s.code.site(site).variable();
            s.point(f, site, s.code.isContended(variable));
            History h = s.races.ofField(object, s.code.variable(variable));
            if (s.tracks != null) {
                s.tracks.field(variable, object, true);
            }
            s.races.own(f, h, variable);
            s.races.write(f, h, variable, site);
            s.progress(f);
        }
    }

    /** Before a static field is read. */
    public static void readStatic(int site) {
        Fiber f = current;
        if (f != null) {
            Schedule s = schedule();
            int variable = s.code.site(site).variable();
            f.looks++;
            s.point(f, site, s.code.isContended(variable));
            History h = s.races.ofStatic(variable);
            if (s.tracks != null) {
                s.tracks.variable(variable, false);
            }
            s.races.own(f, h, variable);
            s.races.read(f, h, variable, site);
        }
    }

    /** Before a static field is written. */
    public static void writeStatic(int site) {
        Fiber f = current;
        if (f != null) {
            Schedule s = schedule();
            int variable = s.code.site(site).variable();
            s.point(f, site, s.code.isContended(variable));
            History h = s.races.ofStatic(variable);
            if (s.tracks != null) {
                s.tracks.variable(variable, true);
            }
            s.races.own(f, h, variable);
            s.races.write(f, h, variable, site);
            s.progress(f);
        }
    }

    /** Before {@code array[index]} is read. */
    public static void readElement(@Nullable Object array, int index, int site) {
        element(array, index, site, false);
    }

    /** Before {@code array[index]} is written. */
    public static void writeElement(@Nullable Object array, int index, int site) {
        element(array, index, site, true);
    }

    private static void element(@Nullable Object array, int index, int site, boolean write) {
        Fiber f = current;
        if (f == null || array == null) {
            return;
        }
        int length = java.lang.reflect.Array.getLength(array);
        if (index < 0 || index >= length) {
            return;
        }
        Schedule s = schedule();
        int variable = s.code.site(site).variable();
        s.point(f, site, s.code.isContended(variable));
        History h = s.races.ofElement(array, index, length);
        if (s.tracks != null) {
            s.tracks.field(variable, array, write);
        }
        s.races.own(f, h, variable);
        if (write) {
            s.races.write(f, h, variable, site);
            s.progress(f);
        } else {
            f.looks++;
            s.races.read(f, h, variable, site);
        }
    }

    private static void pointAt(Fiber f, Object object, int site) {
        Object before = f.receiver;
        f.receiver = object;
        schedule().point(f, site, true);
        f.receiver = before;
    }

    /** {@code monitorenter}. */
    public static void enter(Object object, int site) {
        Fiber f = current;
        java.util.Objects.requireNonNull(object);
        if (f != null) {
            if (site > 0) {
                pointAt(f, object, site);
            }
            schedule().monitors.enter(f, object);
        }
    }

    /** {@code monitorexit}. */
    public static void exit(Object object, int site) {
        Fiber f = current;
        if (f != null) {
            Schedule s = schedule();
            if (site > 0) {
                s.point(f, site, false);
            }
            s.monitors.exit(f, object);
        }
    }

    /** {@code Object.wait}. */
    public static void await(Object object, long millis, int site) throws InterruptedException {
        Fiber f = current;
        java.util.Objects.requireNonNull(object);
        if (f != null) {
            if (millis < 0) {
                throw new IllegalArgumentException("timeout value is negative");
            }
            if (site > 0) {
                pointAt(f, object, site);
            }
            schedule().monitors.await(f, object, millis > Long.MAX_VALUE / 2_000_000 ? 0 : millis * 1_000_000);
        }
    }

    /** {@code Object.notify} and {@code Object.notifyAll}. */
    public static void signal(Object object, boolean all, int site) {
        Fiber f = current;
        java.util.Objects.requireNonNull(object);
        if (f != null) {
            if (site > 0) {
                pointAt(f, object, site);
            }
            schedule().monitors.signal(f, object, all, site > 0);
        }
    }

    /** A method of the program begins. */
    public static void entered() {
        Fiber f = current;
        if (f != null && f.receiver != null) {
            Calls.entered(f, f.receiver);
        }
    }

    /** The next call waits for a time, and nobody asks afterwards whether that was over. */
    public static void ignores() {
        Fiber f = current;
        if (f != null) {
            f.ignoresTimeout = true;
        }
    }

    /** A loop goes round. */
    public static void loop() {
        Fiber f = current;
        if (f != null && ++f.loops >= f.patience) {
            schedule().spins.spun(f);
        }
    }

    static void handOver(Schedule s) {
        if (s.tracks != null) {
            s.tracks.cluster(s.objects, s.objects.async, true);
        }
    }

    /** Work of the program begins on a thread that the JDK owns, or inside a call that hands work on. */
    public static void begin() {
        Fiber f = current;
        if (f != null) {
            f.depth++;
            schedule().point(f, f.site, true);
            handOver(schedule());
            f.clock.join(schedule().objects.async.clock);
        }
    }

    /** Work that {@link #begin began} has ended. */
    public static void finish() {
        Fiber f = current;
        if (f != null) {
            f.depth--;
            handOver(schedule());
            schedule().objects.async.clock.join(f.clock);
            f.clock.tick(f.id);
        }
    }

    /** Work that {@link #begin began} ended with an exception; an assertion that fails there would vanish in a future. */
    public static void failed(Throwable thrown) {
        Fiber f = current;
        if (f != null && !(thrown instanceof Abandoned)) {
            caught(thrown);
            finish();
            if (thrown instanceof AssertionError) {
                schedule().end(new Ending.Thrown(thrown, f.name(), f.id));
            }
        }
    }

    /** The program catches an exception; one that is the explorer's own fault must not be taken for anything else. */
    public static void caught(Throwable thrown) {
        if (current != null && !(thrown instanceof Abandoned)) {
            String fault = Fault.in(thrown);
            if (fault != null) {
                schedule().end(new Ending.Uncontrolled(fault, List.of(thrown.getStackTrace()), true));
            }
        }
    }

    /** A new constant of an enum: its hash, which would differ from run to run, comes from its name instead. */
    public static void named(Enum<?> constant) {
        ENUM_HASH.set(constant, constant.name().hashCode() | 1);
    }
}
