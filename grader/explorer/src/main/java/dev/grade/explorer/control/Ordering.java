package dev.grade.explorer.control;

import org.jspecify.annotations.Nullable;

/**
 * What accesses give to others and take from them, by their {@link Mode}. A volatile read takes what every volatile
 * write before it gave (Java language specification, 17.4.4); an acquiring one what the write that it sees gave; a
 * write that is one step with its read hands on what the write before it gave. Fences make the weaker ones give and
 * take, as in C++ (N4950, 33.5.11), on which the modes of {@code VarHandle} were made.
 */
final class Ordering {
    private Ordering() {
    }

    static void take(Schedule s, Fiber f, History h, Mode mode) {
        switch (mode) {
            case VOLATILE -> {
                join(f.clock, h.sync);
                join(f.clock, h.carried);
            }
            case ONE_WAY -> join(f.clock, h.weak ? h.carried : h.sync);
            case PLAIN, OPAQUE -> {
                if (s.code.hasFences()) {
                    f.toTake = f.toTake == null ? new VectorClock() : f.toTake;
                    join(f.toTake, h.weak ? h.carried : h.sync);
                }
            }
            case NONE -> {
            }
        }
    }

    /** True if it gave something, so that what its thread does from now on is not part of that. */
    static boolean give(Fiber f, History h, Mode mode, boolean continues) {
        if (mode == Mode.VOLATILE) {
            VectorClock given = h.sync == null ? new VectorClock() : h.sync;
            given.join(f.clock);
            if (continues) {
                join(given, h.carried);
            }
            h.sync = given;
            h.weak = false;
            h.carried = null;
            return true;
        }
        VectorClock before = h.weak ? h.carried : h.sync;
        VectorClock own = mode == Mode.ONE_WAY ? f.clock : f.fenced;
        h.weak = true;
        if (own == null) {
            h.carried = continues ? before : null;
            return false;
        }
        VectorClock carried = new VectorClock(own);
        if (continues) {
            join(carried, before);
        }
        h.carried = carried;
        return true;
    }

    /** A fence of this name: {@code fullFence}, {@code acquireFence} and so on. */
    static void fence(Fiber f, String name) {
        if (!name.equals("storeStoreFence") && !name.equals("releaseFence")) {
            join(f.clock, f.toTake);
        }
        if (!name.equals("loadLoadFence") && !name.equals("acquireFence")) {
            f.fenced = new VectorClock(f.clock);
            f.clock.tick(f.id);
        }
    }

    private static void join(VectorClock clock, @Nullable VectorClock other) {
        if (other != null) {
            clock.join(other);
        }
    }
}
