package dev.grade.worker.stall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides that the threads of a check will never go on. It judges by their state: blocked or waiting with no one left
 * to wake them, by the kernel's word where there is one and else over a while, or running and waking for long without
 * getting anything done, in processor time and in wake-ups. The clock alone decides nothing.
 */
final class Watch {
    private static final long PATIENCE_NANOS = 100_000_000;
    private static final int STABLE_LOOKS = 10;
    private static final long STABLE_NANOS = 500_000_000;
    private static final int CANARY_TURNS = 10;
    private static final int WAKE_UPS = 30;
    private static final long WAKING_NANOS = 3_000_000_000L;
    /** How long a thread that sleeps, once or again and again, may be the one that will wake the others. */
    private static final long SLEEP_NANOS = 20_000_000_000L;
    private static final long PURE_SPIN_MILLIS = 300;
    private static final long SPIN_MILLIS = 4_000;
    private static final long COMPUTE_MILLIS = 10_000;

    private final Lookout lookout;
    private final Canary canary;

    private Object lastMark = new Object();
    private long quietSince = System.nanoTime();
    private Map<Long, Sight> atStart = new HashMap<>();
    private Map<Long, Sight> before = new HashMap<>();
    private Map<Long, Set<String>> methods = new HashMap<>();
    private Map<Long, Spin> spins = new HashMap<>();
    private Map<Long, Rest> rests = new HashMap<>();
    private Set<Long> sleepers = new HashSet<>();
    private Set<Long> present = Set.of();
    private Set<Long> circle = Set.of();

    private record Rest(long since, int looks) {
    }

    Watch(Lookout lookout, Canary canary) {
        this.lookout = lookout;
        this.canary = canary;
    }

    /** Looks once; cheap while the check goes on. Present when its threads never will. */
    Optional<Hang> look(Scene scene) throws InterruptedException {
        Object mark = whole(scene);
        long now = System.nanoTime();
        if (!mark.equals(lastMark)) {
            lastMark = mark;
            forget(now);
            return Optional.empty();
        }
        if (now - quietSince < PATIENCE_NANOS) {
            return Optional.empty();
        }
        Set<Long> owned = lookout.inCircle();
        List<Sight> sights = lookout.look(scene);
        boolean whole = lookout.isComplete();
        List<Sight> relevant = relevant(sights);
        boolean stopped = relevant.stream().anyMatch(Sight::acting)
                && (lookout.haveStopped(relevant) || lookout.sleepFor(relevant, SLEEP_NANOS));
        boolean decided = inCircleAgain(owned, sights) || (exhausted(relevant, now) && whole) || stopped;
        before = byId(sights);
        if (!whole(scene).equals(lastMark)) {
            return Optional.empty();
        }
        if (decided) {
            List<Sight> close = lookout.lookClosely(scene);
            if (whole(scene).equals(lastMark)) {
                return Optional.of(hang(scene, close, owned));
            }
        }
        canary.turns(CANARY_TURNS);
        return Optional.empty();
    }

    /** Starts afresh. */
    void forget(long now) {
        quietSince = now;
        atStart = new HashMap<>();
        before = new HashMap<>();
        methods = new HashMap<>();
        spins = new HashMap<>();
        rests = new HashMap<>();
        sleepers = new HashSet<>();
        present = Set.of();
        circle = Set.of();
    }

    private Object whole(Scene scene) {
        return List.of(mark(scene), lookout.outside());
    }

    /** What changes when anything of the check goes on. */
    static Object mark(Scene scene) {
        return List.of(scene.progress(), scene.roles());
    }

    private boolean inCircleAgain(Set<Long> owned, List<Sight> sights) {
        var involved = new HashSet<Long>();
        boolean escapable = false;
        for (Sight sight : sights) {
            if (owned.contains(sight.id())) {
                involved.add(sight.id());
                escapable |= !sight.waits() || mayBeInterrupted(sight);
            }
        }
        boolean again = !involved.isEmpty() && !escapable && involved.equals(circle);
        circle = involved;
        return again;
    }

    private static boolean mayBeInterrupted(Sight sight) {
        return sight.stack().stream().anyMatch(frame -> frame.getMethodName().equals("lockInterruptibly"));
    }

    private List<Sight> relevant(List<Sight> sights) {
        List<Sight> relevant = new ArrayList<>();
        for (Sight sight : sights) {
            if (!lookout.isIdle(sight)) {
                relevant.add(sight);
            }
        }
        return relevant;
    }

    private boolean exhausted(List<Sight> sights, long time) {
        Set<Long> now = sights.stream().map(Sight::id).collect(Collectors.toSet());
        if (!now.equals(present)) {
            // the last deed of a thread that is gone may have been to wake another, which has not had a core since
            rests = new HashMap<>();
            present = now;
        }
        boolean anyActing = false;
        boolean all = true;
        long awake = 0;
        for (Sight sight : sights) {
            anyActing |= sight.acting();
            Sight start = sight.countedFrom(atStart.get(sight.id()), before.get(sight.id()));
            atStart.put(sight.id(), start);
            awake += sight.mayBeAwake(start) ? 1 : 0;
            boolean rested = rested(sight, time);
            boolean spent = spent(sight, time, sights);
            all &= rested || spent;
        }
        return anyActing && all && lookout.areAllOthersAsleep(awake);
    }

    /** Whether a thread has stood still, waiting, over enough looks. */
    private boolean rested(Sight sight, long now) {
        Sight last = before.get(sight.id());
        if (!sight.waits() || last == null || !sight.sameAs(last)) {
            rests.remove(sight.id());
            return false;
        }
        Rest rest = rests.merge(sight.id(), new Rest(now, 1), (old, _) -> new Rest(old.since, old.looks + 1));
        return rest.looks >= STABLE_LOOKS && now - rest.since >= STABLE_NANOS;
    }

    /** Whether a thread that is not simply waiting has had its chance. */
    private boolean spent(Sight sight, long now, List<Sight> sights) {
        Sight first = atStart.getOrDefault(sight.id(), sight);
        if (sight.sleeps()) {
            sleepers.add(sight.id());
        }
        if (sight.turns() - first.turns() >= WAKE_UPS) {
            return (sleepers.contains(sight.id())
                    && now - quietSince >= (sight.helps() ? SLEEP_NANOS : WAKING_NANOS))
                    || cpuOfAll(sights) >= Calibration.get().nanos(COMPUTE_MILLIS);
        }
        if (sight.sleeps()) {
            return now - quietSince >= SLEEP_NANOS;
        }
        if (!sight.runs()) {
            return false;
        }
        Set<String> seen = methods.computeIfAbsent(sight.id(), _ -> new HashSet<>());
        seen.add(path(sight));
        long used = sight.cpuNanos() - first.cpuNanos();
        if (used < Calibration.get().nanos(PURE_SPIN_MILLIS)) {
            return false;
        }
        Spin spin = spins.computeIfAbsent(sight.id(), _ -> lookout.spin(sight));
        long limit = seen.size() > 1 || spin.computes() ? COMPUTE_MILLIS : spin.pure() ? PURE_SPIN_MILLIS : SPIN_MILLIS;
        return used >= Calibration.get().nanos(limit);
    }

    private long cpuOfAll(List<Sight> sights) {
        long sum = 0;
        for (Sight sight : sights) {
            sum += sight.cpuNanos() - atStart.getOrDefault(sight.id(), sight).cpuNanos();
        }
        return sum;
    }

    /** The order's methods on the stack: a spin keeps to one path, a computation wanders. */
    private String path(Sight sight) {
        var path = new StringBuilder();
        for (StackTraceElement frame : sight.stack()) {
            if (lookout.isOrders(frame)) {
                path.append(frame.getClassName()).append('.').append(frame.getMethodName()).append(' ');
            }
        }
        return path.toString();
    }

    private Hang hang(Scene scene, List<Sight> sights, Set<Long> owned) {
        Map<Long, Long> cpu = new HashMap<>();
        for (Sight sight : sights) {
            Sight first = atStart.get(sight.id());
            cpu.put(sight.id(),
                    first == null || (sight.virtual() && !sight.runs())
                            ? 0
                            : Math.max(0, sight.cpuNanos() - first.cpuNanos()));
        }
        long ended = scene.roles().stream().filter(role -> role.standing() == Role.Standing.ENDED).count();
        return new Hang(sights, owned, cpu, sleepers, ended);
    }

    private static Map<Long, Sight> byId(List<Sight> sights) {
        Map<Long, Sight> map = new HashMap<>();
        for (Sight sight : sights) {
            map.put(sight.id(), sight);
        }
        return map;
    }
}
