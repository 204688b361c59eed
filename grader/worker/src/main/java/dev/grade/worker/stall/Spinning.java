package dev.grade.worker.stall;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds a thread of the student's code that never rests although nothing is left to do. What counts is processor time:
 * a helper that still ends, waits or sleeps at any look is let off.
 */
final class Spinning {
    /** In how many looks in a row none may run until nobody is taken to. */
    private static final int LOOKS = 3;
    private static final int TURNS = 10;
    private static final long BETWEEN_MILLIS = 10;
    /** What those that count must have had for themselves, beside others from before that take the cores. */
    private static final long OWN_MILLIS = 300;
    /** What all of them may use together, when every loop among them waits for something that no thread is left to bring. */
    private static final long SPIN_MILLIS = 4_000;
    /** The same when one of them may compute, or a thread that sleeps may end their wait. */
    private static final long COMPUTE_MILLIS = 10_000;
    /** So often a thread must be seen without having run in between, until it is one that waits in a call of the system. */
    private static final int IDLE_LOOKS = 50;

    private final Lookout lookout;
    private final Canary canary;
    private final CountDownLatch never = new CountDownLatch(1);

    /** Processor time of a thread, and how many looks ago it had the same. */
    private record Burst(long cpuNanos, int idle) {
        static Burst next(Burst last, Burst now) {
            return now.cpuNanos == last.cpuNanos ? new Burst(now.cpuNanos, last.idle + 1) : now;
        }
    }

    Spinning(Lookout lookout, Canary canary) {
        this.lookout = lookout;
        this.canary = canary;
    }

    /**
     * Waits until no thread runs that is younger than {@code eldest} and has no part in the scene, or one has for too long.
     * Which one, or one that keeps it from a core.
     */
    Optional<Sight> after(Scene scene, Thread eldest) throws InterruptedException {
        Map<Long, Sight> since = new HashMap<>();
        Map<Long, Burst> bursts = new HashMap<>();
        for (int still = 0; still < LOOKS; still++) {
            List<Sight> sights = lookout.look(scene);
            List<Sight> running = sights.stream().filter(this::isLeftRunning)
                    .filter(sight -> bursts.merge(sight.id(), new Burst(sight.cpuNanos(), 0),
                            Burst::next).idle < IDLE_LOOKS)
                    .toList();
            since.keySet().retainAll(running.stream().map(Sight::id).toList());
            running.forEach(sight -> since.putIfAbsent(sight.id(), sight));
            List<Sight> young = running.stream().filter(sight -> sight.id() > eldest.threadId()).toList();
            if (!young.isEmpty()) {
                still = -1;
                if (used(young, since) >= Calibration.get().nanos(OWN_MILLIS)
                        && used(running, since) >= Calibration.get().nanos(limit(sights, running))) {
                    return Stream.concat(young.stream(), running.stream()).filter(lookout::hasOrdersCode).findFirst();
                }
            }
            canary.turns(TURNS);
            pause();
        }
        return Optional.empty();
    }

    /** A virtual thread that nobody lets have a core has no stack. */
    private boolean isLeftRunning(Sight sight) {
        return sight.helps() && sight.runs()
                && (lookout.hasOrdersCode(sight) || (sight.virtual() && sight.stack().isEmpty()));
    }

    private long limit(List<Sight> sights, List<Sight> running) {
        boolean mayCompute = running.stream().filter(lookout::hasOrdersCode).map(lookout::spin)
                .anyMatch(spin -> spin.computes() || spin.equals(Spin.UNKNOWN));
        boolean sleeperMayHelp = sights.stream().anyMatch(sight -> sight.sleeps() && !lookout.isIdle(sight));
        return mayCompute || sleeperMayHelp ? COMPUTE_MILLIS : SPIN_MILLIS;
    }

    /** Of virtual threads the time of their carriers is known, which all of them share. */
    private static long used(List<Sight> running, Map<Long, Sight> since) {
        long own = 0;
        long shared = 0;
        for (Sight sight : running) {
            long used = sight.cpuNanos() - since.getOrDefault(sight.id(), sight).cpuNanos();
            if (sight.virtual()) {
                shared = Math.max(shared, used);
            } else {
                own += used;
            }
        }
        return own + shared;
    }

    /** Looking takes time, too. */
    private void pause() throws InterruptedException {
        if (never.await(BETWEEN_MILLIS, TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("never has come");
        }
    }
}
