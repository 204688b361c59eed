package dev.grade.explorer.control;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** Handles that read or write a field of the program: whoever calls one is at that field. */
public final class FieldHandles {
    /** The sites of one call of a handle: what it is depends on the handle. */
    private static final int WRITES = 1;
    private static final int VOLATILE = 2;
    private static final MethodHandle BEFORE;

    static {
        try {
            BEFORE = MethodHandles.lookup().findStatic(FieldHandles.class, "before",
                    MethodType.methodType(void.class, Field.class, boolean.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private FieldHandles() {
    }

    /** See {@link MethodHandles.Lookup#findGetter}. */
    public static MethodHandle findGetter(MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type)
            throws NoSuchFieldException, IllegalAccessException {
        return watched(lookup.findGetter(owner, name, type), owner, name, false);
    }

    /** See {@link MethodHandles.Lookup#findSetter}. */
    public static MethodHandle findSetter(MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type)
            throws NoSuchFieldException, IllegalAccessException {
        return watched(lookup.findSetter(owner, name, type), owner, name, true);
    }

    /** See {@link MethodHandles.Lookup#findStaticGetter}. */
    public static MethodHandle findStaticGetter(MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type)
            throws NoSuchFieldException, IllegalAccessException {
        return watched(lookup.findStaticGetter(owner, name, type), owner, name, false);
    }

    /** See {@link MethodHandles.Lookup#findStaticSetter}. */
    public static MethodHandle findStaticSetter(MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type)
            throws NoSuchFieldException, IllegalAccessException {
        return watched(lookup.findStaticSetter(owner, name, type), owner, name, true);
    }

    /** See {@link MethodHandles.Lookup#unreflectGetter}. */
    public static MethodHandle unreflectGetter(MethodHandles.Lookup lookup, Field field) throws IllegalAccessException {
        return watched(lookup.unreflectGetter(field), field, false);
    }

    /** See {@link MethodHandles.Lookup#unreflectSetter}. */
    public static MethodHandle unreflectSetter(MethodHandles.Lookup lookup, Field field) throws IllegalAccessException {
        return watched(lookup.unreflectSetter(field), field, true);
    }

    private static MethodHandle watched(MethodHandle handle, Class<?> owner, String name, boolean writes) {
        for (Class<?> c = owner; c != null; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return watched(handle, field, writes);
                }
            }
        }
        return handle;
    }

    private static MethodHandle watched(MethodHandle handle, Field field, boolean writes) {
        MethodHandle before = MethodHandles.insertArguments(BEFORE, 0, field, writes);
        MethodHandle fitting = Modifier.isStatic(field.getModifiers())
                ? MethodHandles.insertArguments(before, 0, (Object) null)
                : before.asType(MethodType.methodType(void.class, handle.type().parameterType(0)));
        return MethodHandles.foldArguments(handle, fitting);
    }

    /** The program is about to call a handle, at one of four sites from {@code first} on. */
    public static void at(int first) {
        Fiber f = Hooks.current;
        if (f != null) {
            f.handleSite = first;
        }
    }

    @SuppressWarnings("UnusedMethod") // through the handle BEFORE
    private static void before(Field field, boolean writes, @Nullable Object object) {
        Fiber f = Hooks.current;
        boolean isStatic = Modifier.isStatic(field.getModifiers());
        if (f == null || f.handleSite == 0 || (object == null && !isStatic)) {
            return;
        }
        Schedule s = Hooks.schedule();
        int site = f.handleSite + (writes ? WRITES : 0)
                + (Modifier.isVolatile(field.getModifiers()) ? VOLATILE : 0);
        f.looks++;
        f.call(field);
        s.point(f, site, true);
        Places.Place place = s.places.find(field, object, -1, writes);
        if (place.exact()) {
            s.races.own(f, place.history(), place.variable());
            if (f.late != null && f.late.isTo(place)) {
                LateStore.arrive(s, f);
            }
            if (writes) {
                s.races.write(f, place.history(), place.variable(), site);
                s.progress(f);
            } else {
                s.races.read(f, place.history(), place.variable(), site);
            }
        }
        f.returned();
    }
}
