package dev.grade.explorer.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The places of an array list. Threads may set and get different ones at once without more ado, as long as nobody adds or
 * removes: "merely setting the value of an element is not a structural modification" ({@link ArrayList}).
 */
final class Slots {
    /** In place of an index: all that is in there. */
    static final int WHOLE = -1;

    /** The history of those who went over all elements. */
    private static final int READERS = -2;

    private static final Class<?> FIXED = Arrays.asList(1).getClass();
    private static final Set<String> LENGTH_ONLY = Set.of("size", "isEmpty", "hasNext", "hasPrevious");

    private Slots() {
    }

    static boolean has(Object receiver) {
        return receiver.getClass() == ArrayList.class;
    }

    /** The array that a list of {@link Arrays#asList} stands on, whose elements are the list's; null for any other object. */
    static @Nullable Object arrayOf(Object receiver) {
        return receiver.getClass() == FIXED ? PrivateFields.get(FIXED, "a", receiver) : null;
    }

    /** A call on such a list about one place, or about all. */
    static void useArray(Schedule s, Fiber f, Object array, int index, int site) {
        if (index >= 0) {
            Ranges.counted(array, index, 1, site);
        } else if (isAboutLength(s.code.site(site).member())) {
            s.point(f, site, false);
        } else {
            Ranges.all(array, site);
        }
    }

    private static boolean isAboutLength(String member) {
        return LENGTH_ONLY.contains(member.substring(member.indexOf('.') + 1));
    }

    static void use(Schedule s, Fiber f, Objects.Known k, int index, int variable, int site, Op op) {
        History shape = k.history(s.epoch);
        if (index >= 0) {
            History element = k.field(index, s.epoch);
            s.races.own(f, element, variable);
            s.races.read(f, shape, variable, site);
            if (op == Op.LOOK) {
                s.races.read(f, element, variable, site);
            } else {
                s.races.readersBefore(f, k.field(READERS, s.epoch), variable, site);
                s.races.write(f, element, variable, site);
            }
        } else if (op == Op.LOOK) {
            s.races.read(f, shape, variable, site);
            if (!isAboutLength(s.code.site(site).member())) {
                k.elements().forEach(element -> s.races.read(f, element, variable, site));
                s.races.read(f, k.field(READERS, s.epoch), variable, site);
            }
        } else {
            s.races.write(f, shape, variable, site);
        }
    }
}
