package dev.grade.explorer.control;

import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/** What rewritten code calls before the JDK goes over the elements of an array in one step. */
public final class Ranges {
    /** Of longer arrays only those elements count that the program has used by themselves. */
    private static final int MOST = 4096;

    private Ranges() {
    }

    /** Before all elements are read or written, as the site says; collections and texts are looked at as well. */
    public static void all(@Nullable Object told, int site) {
        if (told == null || !told.getClass().isArray()) {
            Calls.look(told, site);
        } else {
            some(told, 0, Array.getLength(told), site);
        }
    }

    /** Before a text is made of all that is in {@code parts}. */
    public static void each(@Nullable Object parts, int site) {
        if (parts instanceof Object[] all) {
            for (Object part : all) {
                Calls.look(part, site);
            }
        }
    }

    /** Before {@code System.arraycopy}; where it throws, it copies nothing. */
    public static void copied(@Nullable Object from, int at, @Nullable Object to, int place, int count, int reading,
            int writing) {
        if (has(from, at, count) && has(to, place, count) && takes(component(to), component(from))) {
            counted(from, at, count, reading);
            counted(to, place, count, writing);
        }
    }

    private static boolean has(@Nullable Object array, int from, int count) {
        return array != null && array.getClass().isArray() && from >= 0 && count >= 0
                && from <= Array.getLength(array) - count;
    }

    private static @Nullable Class<?> component(@Nullable Object array) {
        return array == null ? null : array.getClass().getComponentType();
    }

    private static boolean takes(@Nullable Class<?> to, @Nullable Class<?> from) {
        return to != null && from != null && (to.equals(from) || (!to.isPrimitive() && !from.isPrimitive()));
    }

    /** Before {@code count} elements are. */
    public static void counted(@Nullable Object array, int from, int count, int site) {
        some(array, from, from + count, site);
    }

    /** Before the elements from one index to before another are. */
    public static void some(@Nullable Object array, int from, int to, int site) {
        Fiber f = Hooks.current;
        if (f == null || array == null || !array.getClass().isArray()) {
            return;
        }
        int length = Array.getLength(array);
        if (from < 0 || to > length || from >= to) {
            return;
        }
        Schedule s = Hooks.schedule();
        boolean writes = s.code.site(site).op() == Op.CALL;
        int variable = s.code.element(array.getClass());
        s.point(f, site, s.code.isContended(variable));
        if (s.tracks != null) {
            s.tracks.field(variable, array, writes);
        }
        for (int i = from; i < to; i++) {
            History h = length > MOST ? s.races.known(array, i) : s.races.ofElement(array, i, length);
            if (h != null) {
                s.races.own(f, h, variable);
                if (writes) {
                    s.races.write(f, h, variable, site);
                } else {
                    s.races.read(f, h, variable, site);
                }
            }
        }
        f.looks++;
        if (writes) {
            s.progress(f);
        }
    }
}
