package dev.grade.explorer.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The happens-before check: every access of the program is compared with those before it. Two that nothing else orders
 * make the variable a place where threads may take turns, and are a race if one of them is plain. Where all accesses are
 * ordered by something else, taking turns there is enough (Musuvathi and Qadeer, PLDI 2007, section 3).
 */
final class Races {
    /** A read under an optimistic stamp. */
    record Guess(History history, int variable, int site) {
    }

    private static final int MAX_RACES = 16;
    private static final int DENSE = 4096;

    private final Schedule schedule;
    private final List<Race> found = new ArrayList<>();
    private final Set<Long> seen = new HashSet<>();
    private final IdentityHashMap<Object, @Nullable History[]> arrays = new IdentityHashMap<>();
    private final IdentityHashMap<Object, Map<Integer, History>> largeArrays = new IdentityHashMap<>();
    private @Nullable History[] statics = new @Nullable History[64];

    Races(Schedule schedule) {
        this.schedule = schedule;
    }

    List<Race> found() {
        return found;
    }

    History ofField(Object object, Variable variable) {
        if (object instanceof Shadowed shadowed && variable.slot() >= 0) {
            @Nullable
            History[] all;
            if (shadowed.grade$history() instanceof @Nullable History[] known) {
                all = known;
            } else {
                all = new @Nullable History[variable.slots()];
                shadowed.grade$history(all);
            }
            if (variable.slot() >= all.length) {
                all = java.util.Arrays.copyOf(all, variable.slots());
                shadowed.grade$history(all);
            }
            History h = all[variable.slot()];
            if (h == null || h.epoch != schedule.epoch) {
                h = new History(schedule.epoch);
                all[variable.slot()] = h;
            }
            return h;
        }
        return schedule.objects.of(object).field(variable.id(), schedule.epoch);
    }

    History ofStatic(int variable) {
        if (variable >= statics.length) {
            statics = java.util.Arrays.copyOf(statics, Math.max(variable + 1, statics.length * 2));
        }
        History h = statics[variable];
        if (h == null) {
            h = new History(schedule.epoch);
            statics[variable] = h;
        }
        return h;
    }

    History ofElement(Object array, int index, int length) {
        if (length > DENSE) {
            return largeArrays.computeIfAbsent(array, a -> new HashMap<>()).computeIfAbsent(index,
                    i -> new History(schedule.epoch));
        }
        @Nullable
        History[] all = arrays.get(array);
        if (all == null) {
            all = new @Nullable History[length];
            arrays.put(array, all);
        }
        History h = all[index];
        if (h == null) {
            h = new History(schedule.epoch);
            all[index] = h;
        }
        return h;
    }

    /** The history of one element of a long array; null if there is none. */
    @Nullable
    History known(Object array, int index) {
        Map<Integer, History> all = largeArrays.get(array);
        return all == null ? null : all.get(index);
    }

    /** Notes that {@code f} uses {@code h}; true if other threads did, too. */
    boolean own(Fiber f, History h, int variable) {
        if (h.owner == f.id) {
            if (h.manyOwners) {
                schedule.code.share(variable);
            }
            return h.manyOwners;
        }
        if (h.owner < 0) {
            h.owner = f.id;
            return false;
        }
        h.manyOwners = true;
        schedule.code.share(variable);
        return true;
    }

    /** A read of a field or an element as it was declared. */
    void read(Fiber f, History h, int variable, int site) {
        read(f, h, variable, site, schedule.code.variable(variable).isVolatile() ? Mode.VOLATILE : Mode.PLAIN);
    }

    void read(Fiber f, History h, int variable, int site, Mode mode) {
        boolean unordered = h.writer >= 0 && h.writer != f.id && h.writeTime > f.clock.get(h.writer);
        Ordering.take(schedule, f, h, mode);
        if (f.initialising > 0) {
            return;
        }
        if (f.guesses != null && mode == Mode.PLAIN) {
            f.guesses.add(new Guess(h, variable, site));
            if (h.manyOwners) {
                schedule.code.contend(variable);
            }
            return;
        }
        if (unordered) {
            report(variable, h.writeSite, true, h.writer, site, false, f);
        }
        int time = f.clock.get(f.id);
        if (h.readers != null && h.readSites != null) {
            h.readers.set(f.id, time);
            h.readSites = grow(h.readSites, f.id);
            h.readSites[f.id] = site;
        } else if (h.reader < 0 || h.reader == f.id || h.readTime <= f.clock.get(h.reader)) {
            h.reader = f.id;
            h.readTime = time;
            h.readSite = site;
        } else {
            h.readers = new VectorClock();
            h.readers.set(h.reader, h.readTime);
            h.readers.set(f.id, time);
            h.readSites = grow(new int[Math.max(h.reader, f.id) + 1], f.id);
            h.readSites[h.reader] = h.readSite;
            h.readSites[f.id] = site;
        }
    }

    /** What follows is read under an optimistic stamp; what was read under the one before and never validated counts. */
    void beginGuess(Fiber f) {
        endGuess(f);
        f.guesses = new ArrayList<>(4);
    }

    void endGuess(Fiber f) {
        List<Guess> reads = f.guesses;
        f.guesses = null;
        if (reads != null) {
            reads.forEach(r -> read(f, r.history(), r.variable(), r.site(), Mode.PLAIN));
        }
    }

    private static int[] grow(int[] sites, int thread) {
        return thread < sites.length ? sites : java.util.Arrays.copyOf(sites, thread * 2);
    }

    /** A write of a field or an element as it was declared. */
    void write(Fiber f, History h, int variable, int site) {
        write(f, h, variable, site, schedule.code.variable(variable).isVolatile() ? Mode.VOLATILE : Mode.PLAIN, false);
    }

    /**
     * A write.
     *
     * @param continues
     *            whether it is one step with a read, so that what the write before it gave is given still
     */
    void write(Fiber f, History h, int variable, int site, Mode mode, boolean continues) {
        boolean gives = Ordering.give(f, h, mode, continues);
        if (f.initialising > 0) {
            if (gives) {
                f.clock.tick(f.id);
            }
            return;
        }
        if (h.writer >= 0 && h.writer != f.id && h.writeTime > f.clock.get(h.writer)) {
            report(variable, h.writeSite, true, h.writer, site, true, f);
        }
        readersBefore(f, h, variable, site);
        h.readers = null;
        h.readSites = null;
        h.reader = -1;
        h.writer = f.id;
        h.writeTime = f.clock.get(f.id);
        h.writeSite = site;
        if (gives) {
            f.clock.tick(f.id);
        }
    }

    /** Tells of reads before that nothing orders before a write by {@code f}. */
    void readersBefore(Fiber f, History h, int variable, int site) {
        if (h.readers != null && h.readSites != null) {
            for (int t = 0; t < h.readSites.length; t++) {
                if (t != f.id && h.readers.get(t) > f.clock.get(t)) {
                    report(variable, h.readSites[t], false, t, site, true, f);
                }
            }
        } else if (h.reader >= 0 && h.reader != f.id && h.readTime > f.clock.get(h.reader)) {
            report(variable, h.readSite, false, h.reader, site, true, f);
        }
    }

    private void report(int variable, int firstSite, boolean firstWrites, int firstThread, int site, boolean writes,
            Fiber f) {
        schedule.code.contend(variable);
        if (!schedule.code.isPlain(firstSite) && !schedule.code.isPlain(site)) {
            return;
        }
        if (found.size() < MAX_RACES && seen.add((long) firstSite << 32 | site)) {
            Variable v = schedule.code.variable(variable);
            found.add(new Race(v.name(), v.reference(), firstSite, firstWrites,
                    schedule.fibers.get(firstThread).name(), site, writes, f.name()));
        }
    }
}
