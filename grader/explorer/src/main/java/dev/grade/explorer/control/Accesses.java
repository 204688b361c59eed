package dev.grade.explorer.control;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** What rewritten code calls around the methods of atomics, field updaters and {@code VarHandle}s, and at fences. */
public final class Accesses {
    private static final Object FAILED = new Object();

    private Accesses() {
    }

    /**
     * Before an access.
     *
     * @param way
     *            the atomic, the updater, the handle or the reflected field
     * @param first
     *            the first argument, if it is an object
     * @param index
     *            the first number among the arguments that can be an index, or -1
     * @param told
     *            the site; of a reflected field, the one behind it is for volatile ones
     * @return what {@link #after} must get, or {@link #with} if {@link #isLate} says so, or nobody if
     *         {@link #hasFailed} does
     */
    public static @Nullable Object before(@Nullable Object way, @Nullable Object first, int index, int told) {
        Fiber f = Hooks.current;
        int site = way instanceof Field field && Modifier.isVolatile(field.getModifiers()) ? told + 1 : told;
        Access access = f == null ? null : Hooks.schedule().code.access(site);
        if (f == null || way == null || access == null) {
            return null;
        }
        Schedule s = Hooks.schedule();
        f.call(way);
        f.looks++;
        s.point(f, site, true);
        Places.Place place = s.places.find(way, first, index, access.writes());
        s.races.own(f, place.history(), place.variable());
        if (f.late != null && f.late.isTo(place)) {
            LateStore.arrive(s, f);
        }
        LateStore late = LateStore.of(s, f, way, first, index, site, place);
        if (late != null) {
            return late;
        }
        if (access.read() != Mode.NONE) {
            read(s, f, place, access, site);
        }
        if (access.weak() && s.chooser.spuriousWakeups() && s.pick(f, Decision.Kind.FAIL, 2) == 1) {
            f.returned();
            return FAILED;
        }
        if (!access.both()) {
            write(s, f, place, access, site);
        }
        return place;
    }

    /** Whether the access is to fail for no reason, by what {@link #before} returned. */
    @SuppressWarnings("ReferenceEquality") // there is one
    public static boolean hasFailed(@Nullable Object place) {
        return place == FAILED;
    }

    /** Whether the write is not to happen yet, by what {@link #before} returned. */
    public static boolean isLate(@Nullable Object place) {
        return place instanceof LateStore;
    }

    /** The write that is not to happen yet would have got these arguments. */
    public static void with(@Nullable Object place, @Nullable Object[] arguments) {
        Fiber f = Hooks.current;
        if (f != null && place instanceof LateStore late) {
            late.with(arguments);
            f.late = late;
            f.returned();
        }
    }

    /** After an access that returned true, or that returns no truth value. */
    public static void after(@Nullable Object place, boolean success, int site) {
        Fiber f = Hooks.current;
        if (f == null || !(place instanceof Places.Place p)) {
            return;
        }
        Schedule s = Hooks.schedule();
        Access access = java.util.Objects.requireNonNull(s.code.access(site));
        f.returned();
        if (access.both()) {
            if (p.history().writer != f.id) {
                // a function of the program may have run in between, and others meanwhile
                Ordering.take(s, f, p.history(), p.exact() ? access.read() : Mode.VOLATILE);
            }
            if (success || !access.conditional()) {
                write(s, f, p, access, site);
            }
        }
        if (access.writes() && (success || !access.conditional())) {
            s.progress(f);
        }
    }

    /** After an access that threw. */
    public static void thrown(@Nullable Object place) {
        Fiber f = Hooks.current;
        if (f != null && place instanceof Places.Place) {
            f.returned();
        }
    }

    /** The function of an access is called with what was read just now, perhaps after an attempt that failed. */
    static void again(Schedule s, Fiber f, Places.Place place, int site) {
        read(s, f, place, java.util.Objects.requireNonNull(s.code.access(site)), site);
    }

    private static void read(Schedule s, Fiber f, Places.Place place, Access access, int site) {
        if (place.exact()) {
            s.races.read(f, place.history(), place.variable(), site, access.read());
        } else {
            Ordering.take(s, f, place.history(), Mode.VOLATILE);
        }
    }

    private static void write(Schedule s, Fiber f, Places.Place place, Access access, int site) {
        if (!access.writes()) {
            return;
        }
        if (place.exact()) {
            s.races.write(f, place.history(), place.variable(), site, access.write(), access.both());
        } else if (Ordering.give(f, place.history(), Mode.VOLATILE, true)) {
            f.clock.tick(f.id);
        }
    }

    /** The program has made a handle or an updater for a field. */
    public static void made(@Nullable Object way, Class<?> type, String field) {
        if (Hooks.current != null && way != null) {
            Hooks.schedule().places.made(way, type, field);
        }
    }

    /** A fence of {@code VarHandle}, by its name. */
    public static void fence(String name) {
        Fiber f = Hooks.current;
        if (f != null) {
            if (name.equals("fullFence")) {
                LateStore.arrive(Hooks.schedule(), f);
            }
            Ordering.fence(f, name);
        }
    }
}
