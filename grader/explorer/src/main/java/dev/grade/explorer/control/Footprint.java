package dev.grade.explorer.control;

import java.util.Arrays;

/**
 * What a stretch of one thread's steps touched. Two stretches whose footprints do not meet can change places without
 * any thread noticing: the independence that partial-order reduction rests on.
 *
 * <p>Footprints of different schedules are compared, so an object has the number that it got when it was first touched
 * in the part that the two schedules share, and stands for all of its kind if it had none there.
 */
public final class Footprint {
    /** Stands for every object of a kind. */
    static final int ANY = -1;
    private static final int WRITES = 1;

    private long[] touched = new long[8];
    private int size;
    private boolean everything;

    /** A footprint that touches nothing. */
    public Footprint() {
        // starts empty
    }

    /** Touches one object of a kind. */
    void add(int kind, int object, boolean writes) {
        long entry = (long) kind << 33 | (object + 1L) << 1 | (writes ? WRITES : 0);
        for (int i = 0; i < size; i++) {
            if ((touched[i] & ~(long) WRITES) == (entry & ~(long) WRITES)) {
                touched[i] |= entry;
                return;
            }
        }
        if (size == touched.length) {
            touched = Arrays.copyOf(touched, size * 2);
        }
        touched[size++] = entry;
    }

    /** Touches whatever there is. */
    void addEverything() {
        everything = true;
    }

    /** Touches what {@code other} touches as well. */
    public void add(Footprint other) {
        everything |= other.everything;
        for (int i = 0; i < other.size; i++) {
            long entry = other.touched[i];
            add((int) (entry >> 33), (int) (entry >> 1) - 1, (entry & WRITES) != 0);
        }
    }

    /** Forgets everything. */
    public void clear() {
        size = 0;
        everything = false;
    }

    /** Whether the order of the two can matter. */
    public boolean meets(Footprint other) {
        if (everything || other.everything) {
            return true;
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < other.size; j++) {
                if (meet(touched[i], other.touched[j])) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean meet(long one, long two) {
        int first = (int) (one >> 1);
        int second = (int) (two >> 1);
        return one >> 33 == two >> 33 && ((one | two) & WRITES) != 0
                && (first == second || first == 0 || second == 0);
    }
}
