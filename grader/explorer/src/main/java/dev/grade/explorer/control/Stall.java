package dev.grade.explorer.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out why nothing goes on any more. */
final class Stall {
    private Stall() {
    }

    /** No thread can go on, and no clock will change that. */
    static Ending examine(Schedule s) {
        List<Fiber> stuck = new ArrayList<>();
        boolean somebodyWaits = false;
        for (Fiber f : s.fibers) {
            if (!f.done() && !f.idle()) {
                stuck.add(f);
                somebodyWaits |= !f.thread.isDaemon();
            }
        }
        if (!somebodyWaits) {
            return completed(s);
        }
        List<Fiber> cycle = cycle(s, stuck);
        return new Ending.Stuck(describe(s, stuck), cycle.stream().map(f -> f.name()).toList(),
                kind(s, stuck, cycle));
    }

    /** A thread waits again and again for what nobody will do any more. */
    static Ending forEver(Schedule s) {
        return new Ending.Stuck(describe(s, alive(s)), List.of(), Ending.Stuck.Kind.MISSED_TERMINATION);
    }

    /** Whether every thread that keeps a JVM alive has ended. */
    static boolean allDone(Schedule s) {
        for (Fiber f : s.fibers) {
            if (!f.done() && !f.thread.isDaemon()) {
                return false;
            }
        }
        return true;
    }

    /** Nobody has to go on; who is left is named. */
    static Ending completed(Schedule s) {
        return new Ending.Completed(
                s.fibers.stream().filter(f -> !f.done() && !f.thread.isDaemon()).map(Fiber::name).toList());
    }

    static Ending spin(Schedule s, Fiber f, boolean pauses) {
        List<Fiber> alive = alive(s);
        boolean access = s.code.site(f.site).variable() >= 0 || s.code.access(f.site) != null;
        boolean plain = access && s.code.isPlain(f.site);
        return new Ending.Spinning(describe(s, alive), plain, pauses);
    }

    static Ending overLimit(Schedule s, boolean unchanged) {
        List<Fiber> alive = alive(s);
        boolean lockedOut = alive.stream().anyMatch(f -> !holders(s, f).isEmpty());
        return new Ending.TooLong(describe(s, alive), unchanged && !lockedOut, isSignalled(s, alive),
                alive.stream()
                        .filter(f -> f.state != Fiber.State.READY && f.state != Fiber.State.JOINING
                                && f.state != Fiber.State.SLEEPING && f.wake < 0)
                        .map(f -> f.name()).toList());
    }

    private static List<Fiber> alive(Schedule s) {
        return s.fibers.stream().filter(f -> !f.done() && !f.idle() && !f.thread.isDaemon()).toList();
    }

    private static Ending.Stuck.Kind kind(Schedule s, List<Fiber> stuck, List<Fiber> cycle) {
        boolean starved = false;
        boolean orphan = false;
        boolean lockedOut = false;
        for (Fiber f : stuck) {
            starved |= f.background && f.state == Fiber.State.PARKED && f.receiver != null
                    && Family.of(f.receiver.getClass()) == Family.ASYNC;
            for (Fiber h : holders(s, f)) {
                orphan |= h.done();
                lockedOut |= !h.done() && h != f;
            }
        }
        if (cycle.size() == 1) {
            // Anybody may release a semaphore: others that are stuck as well may be who would have.
            boolean alone = !isSemaphore(cycle.getFirst())
                    || stuck.stream().allMatch(f -> leadsTo(s, f, cycle.getFirst()));
            return alone ? Ending.Stuck.Kind.SELF_DEADLOCK : Ending.Stuck.Kind.DEADLOCK;
        }
        if (!cycle.isEmpty()) {
            return Ending.Stuck.Kind.DEADLOCK;
        }
        if (starved) {
            return Ending.Stuck.Kind.POOL_STARVATION;
        }
        if (orphan) {
            return Ending.Stuck.Kind.RESOURCE_LEAK;
        }
        if (lockedOut) {
            return Ending.Stuck.Kind.DEADLOCK;
        }
        return isSignalled(s, stuck) ? Ending.Stuck.Kind.LOST_WAKEUP : Ending.Stuck.Kind.MISSED_TERMINATION;
    }

    /** Whether a signal was ever given where one of these waits. */
    private static boolean isSignalled(Schedule s, List<Fiber> waiting) {
        boolean signalled = false;
        for (Fiber f : waiting) {
            if (f.thread.isDaemon()) {
                continue;
            }
            if (f.target instanceof Monitor m && f.state == Fiber.State.WAITING) {
                signalled |= m.signals > 0;
            } else if (f.state == Fiber.State.PARKED && f.receiver != null && s.objects.isKnown(f.receiver)) {
                signalled |= s.objects.of(f.receiver).signals > 0;
            } else if (f.state == Fiber.State.PARKED) {
                signalled |= f.unparked;
            }
        }
        return signalled;
    }

    private static boolean isSemaphore(Fiber f) {
        return f.receiver != null && f.receiver.getClass().getSimpleName().equals("Semaphore");
    }

    private static boolean leadsTo(Schedule s, Fiber from, Fiber goal) {
        return from == goal || walk(s, from, goal, new ArrayList<>(), new HashSet<>());
    }

    private static List<Fiber> cycle(Schedule s, List<Fiber> stuck) {
        for (Fiber f : stuck) {
            List<Fiber> path = new ArrayList<>();
            if (walk(s, f, f, path, new HashSet<>())) {
                return path;
            }
        }
        return List.of();
    }

    private static boolean walk(Schedule s, Fiber from, Fiber goal, List<Fiber> path, Set<Fiber> seen) {
        path.add(from);
        for (Fiber h : edges(s, from)) {
            if (h == goal || (seen.add(h) && walk(s, h, goal, path, seen))) {
                return true;
            }
        }
        path.removeLast();
        return false;
    }

    private static List<Fiber> edges(Schedule s, Fiber f) {
        if (f.state == Fiber.State.JOINING) {
            Fiber t = s.byThread.get(f.target);
            return t == null || t.done() ? List.of() : List.of(t);
        }
        List<Fiber> holders = holders(s, f).stream().filter(h -> !h.done()).toList();
        List<Fiber> others = holders.stream().filter(h -> h != f).toList();
        // Who holds some permits would get on alone: others that hold the rest are what it waits for.
        return isSemaphore(f) && !others.isEmpty() ? others : holders;
    }

    private static List<Fiber> holders(Schedule s, Fiber f) {
        if (f.state == Fiber.State.MONITOR && f.target instanceof Monitor m && m.owner != null) {
            return List.of(m.owner);
        }
        Fiber owner = f.state == Fiber.State.INITIALISING ? Statics.ownerOf(f.target) : null;
        if (owner != null) {
            return List.of(owner);
        }
        boolean locking = s.code.role(f.site) == Role.LOCK || s.code.role(f.site) == Role.TRY
                || s.code.role(f.site) == Role.AWAIT;
        if (f.state == Fiber.State.PARKED && locking && f.receiver != null && s.objects.isKnown(f.receiver)) {
            List<Fiber> holders = s.objects.of(f.receiver).holders;
            if (s.code.role(f.site) != Role.AWAIT) {
                return holders;
            }
        }
        return List.of();
    }

    private static List<Ending.Blocked> describe(Schedule s, List<Fiber> stuck) {
        return stuck.stream().map(f -> {
            Fiber holder = f.state == Fiber.State.JOINING
                    ? null
                    : holders(s, f).stream().filter(h -> h != f).findFirst().orElse(null);
            Site site = s.code.site(f.site);
            String about = s.objects.label(f.state == Fiber.State.PARKED ? f.receiver : f.target);
            String action = switch (f.state) {
                case MONITOR -> "waits to lock";
                case WAITING -> "waits for a signal on";
                case PARKED -> "waits in " + site.member() + (about.isEmpty() ? "" : " of");
                case JOINING -> "waits for the end of";
                case SLEEPING -> "sleeps";
                case INITIALISING -> "waits for the initialisation of";
                case READY, DONE -> "runs";
            };
            return new Ending.Blocked(f.name(), f.id, f.site, action, about,
                    nameOf(holder), f.holds(s.objects::label));
        }).toList();
    }

    private static @Nullable String nameOf(@Nullable Fiber f) {
        return f == null ? null : f.name();
    }
}
