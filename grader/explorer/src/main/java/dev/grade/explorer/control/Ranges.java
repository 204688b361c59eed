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
