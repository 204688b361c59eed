package dev.grade.explorer.control;

import org.jspecify.annotations.Nullable;

/** What rewritten code calls around {@code Object.clone}, which copies all fields of an object of the program in one step. */
public final class Clones {
    private Clones() {
    }

    /** Before the fields of {@code original} are read, all of them. */
    public static void copied(@Nullable Object original, int site) {
        Fiber f = Hooks.current;
        if (f == null || original == null) {
            return;
        }
        Schedule s = Hooks.schedule();
        int[] variables = s.code.fieldsOf(original.getClass());
        boolean contended = false;
        for (int variable : variables) {
            contended |= s.code.isContended(variable);
        }
        f.looks++;
        s.point(f, site, contended);
        for (int variable : variables) {
            read(s, f, original, variable, site);
        }
    }

    private static void read(Schedule s, Fiber f, Object original, int variable, int site) {
        Variable v = s.code.variable(variable);
        History h = s.races.ofField(original, v);
        if (s.tracks != null) {
            s.tracks.field(variable, original, false);
        }
        boolean shared = s.races.own(f, h, variable);
        if (!v.isVolatile()) {
            s.races.read(f, h, variable, site);
            return;
        }
        // The site counts as plain, which the reading of a volatile field is not: nobody's race, but a place to take turns.
        Ordering.take(s, f, h, Mode.VOLATILE);
        if (shared) {
            s.code.contend(variable);
        }
    }

    /** After {@code clone}: the copy came with the history of the original, and is an object of its own. */
    public static void made(@Nullable Object copy) {
        if (copy instanceof Shadowed shadowed) {
            shadowed.grade$history(null);
        }
    }
}
