package dev.grade.explorer.control;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Collects the {@link Footprint} of the stretch that runs, for choosers that ask for it. */
final class Tracks {
    private static final int THREADS = 1;
    private static final int HAND_OVERS = 2;
    private static final int CLASSES = 3;
    private static final int TYPES = 16;
    private static final int VARIABLES = 1 << 20;

    /** By name, since a class may be loaded anew for each schedule. */
    private static final Map<String, Integer> KINDS = new HashMap<>();

    private final Footprint footprint;
    private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
    private int next;
    private int known;
    private int knownThreads;

    Tracks(Footprint footprint) {
        this.footprint = footprint;
    }

    /** A new stretch begins. */
    void begin(int threads) {
        known = next;
        knownThreads = threads;
    }

    private int number(Object object) {
        Integer number = numbers.get(object);
        if (number == null) {
            number = next++;
            numbers.put(object, number);
        }
        return number < known ? number : Footprint.ANY;
    }

    private static int kind(Class<?> type) {
        return KINDS.computeIfAbsent(type.getName(), t -> TYPES + KINDS.size());
    }

    void field(int variable, Object object, boolean writes) {
        footprint.add(VARIABLES + variable, number(object), writes);
    }

    void variable(int variable, boolean writes) {
        footprint.add(VARIABLES + variable, 0, writes);
    }

    /** A monitor. */
    void object(Object object) {
        footprint.add(kind(object.getClass()), number(object), true);
    }

    /** Objects of one {@link Objects.Known} synchronise together; work and results that are handed over all do. */
    void cluster(Objects objects, Objects.Known cluster, boolean writes) {
        if (cluster == objects.async) {
            footprint.add(HAND_OVERS, 0, writes);
        } else {
            footprint.add(kind(Objects.Known.class), number(cluster), writes);
        }
    }

    /** The object whose method {@code f} is inside of; inside the JDK's own workers that can be anything. */
    void receiver(Schedule schedule, Fiber f) {
        Object receiver = f.receiver;
        if (receiver == null || !schedule.objects.isKnown(receiver)) {
            everything();
        } else {
            cluster(schedule.objects, schedule.objects.of(receiver), true);
        }
    }

    /** What a thread waits for, when it begins to and when it goes on. */
    void blocked(Schedule schedule, Fiber f) {
        Fiber joined = f.target instanceof Thread t ? schedule.byThread.get(t) : null;
        if (f.state == Fiber.State.PARKED) {
            thread(f.id);
            receiver(schedule, f);
        } else if (f.target instanceof Monitor m) {
            object(m.object);
        } else if (joined != null) {
            thread(joined.id);
        } else if (f.state == Fiber.State.INITIALISING) {
            initialisation();
        }
    }

    void thread(int id) {
        footprint.add(THREADS, id < knownThreads ? id : Footprint.ANY, true);
    }

    void initialisation() {
        footprint.add(CLASSES, 0, true);
    }

    void everything() {
        footprint.addEverything();
    }
}
