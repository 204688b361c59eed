package dev.grade.worker.stall;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Waits until the threads of a check can do nothing more by themselves for now. */
public final class Quiet {
    private static final int LOOKS = 5;
    private static final long STILL_NANOS = 40_000_000;
    private static final int WAKE_UPS = 8;
    private static final long SPUN_MILLIS = 100;
    /** The same for a loop in which a thread has spun before: that it waits and does not compute is known by then. */
    private static final long SPUN_AGAIN_MILLIS = 10;
    private static final long SLEEP_NANOS = 5_000_000_000L;
    private static final long SOON_NANOS = 300_000_000L;
    private static final long FIRST_MILLIS = 1;
    private static final long BETWEEN_MILLIS = 5;
    /** When something takes its time, to look often costs more than it gives. */
    private static final long LATER_MILLIS = 25;

    private final Lookout lookout;
    private final Canary canary;
    /** Lines of the order's code on which threads were seen to spin. */
    private final Set<String> spinLines = ConcurrentHashMap.newKeySet();

    /** Looks with these. */
    public Quiet(Lookout lookout, Canary canary) {
        this.lookout = lookout;
        this.canary = canary;
    }

    /** Something that may end meanwhile. */
    @FunctionalInterface
    public interface End {
        /** Waits up to so many milliseconds for the end, and says whether it has come. */
        boolean within(long millis) throws InterruptedException;
    }

    /**
     * Returns when all threads of the scene wait or sleep for long (at once where the kernel can say so), or have run for
     * {@value #SPUN_MILLIS} ms of processor time without anything going on; or when {@code end} has come, which it says.
     */
    public boolean orEnd(Scene scene, End end) throws InterruptedException {
        return orEnd(scene, end, SLEEP_NANOS);
    }

    /** The same where a verdict does not hang on it: a thread that sleeps soon counts as quiet. */
    public boolean orSoon(Scene scene, End end) throws InterruptedException {
        return orEnd(scene, end, SOON_NANOS);
    }

    /**
     * Waits until no thread that the student's code started after {@code eldest} runs any more. Where one never stops, the
     * place in the code where it runs.
     */
    public Optional<String> orPlaceOfSpin(Scene scene, Thread eldest) throws InterruptedException {
        return new Spinning(lookout, canary).after(scene, eldest).map(lookout::place);
    }

    private boolean orEnd(Scene scene, End end, long sleepNanos) throws InterruptedException {
        Map<Long, Sight> first = new HashMap<>();
        Map<Long, Sight> before = new HashMap<>();
        Map<Long, Set<String>> lines = new HashMap<>();
        long since = System.nanoTime();
        int looks = 0;
        long between = FIRST_MILLIS;
        while (!end.within(between)) {
            between = Math.min(System.nanoTime() - since < SOON_NANOS ? BETWEEN_MILLIS : LATER_MILLIS, 2 * between);
            List<Sight> sights = lookout.look(scene).stream().filter(sight -> !lookout.isIdle(sight)).toList();
            boolean quiet = lookout.isComplete();
            long awake = 0;
            for (Sight sight : sights) {
                Sight last = before.put(sight.id(), sight);
                Sight start = sight.countedFrom(first.get(sight.id()), last);
                first.put(sight.id(), start);
                awake += sight.mayBeAwake(start) ? 1 : 0;
                boolean still = sight.waits() && last != null && sight.sameAs(last);
                quiet &= still || spent(sight, start, System.nanoTime() - since >= sleepNanos,
                        lines.computeIfAbsent(sight.id(), _ -> new HashSet<>()));
            }
            if (lookout.haveStopped(sights) || lookout.sleepFor(sights, sleepNanos)) {
                return end.within(0);
            }
            looks = quiet ? looks + 1 : 0;
            if (looks >= LOOKS && System.nanoTime() - since >= STILL_NANOS && lookout.areAllOthersAsleep(awake)) {
                return end.within(0);
            }
            canary.turns(10);
        }
        return true;
    }

    private boolean spent(Sight sight, Sight start, boolean sleptEnough, Set<String> lines) {
        if (sight.sleeps() || sight.turns() - start.turns() >= WAKE_UPS) {
            return sleptEnough || (!sight.helps() && sight.turns() - start.turns() >= WAKE_UPS);
        }
        if (!sight.runs()) {
            return false;
        }
        long used = sight.cpuNanos() - start.cpuNanos();
        String line = lookout.line(sight);
        lines.add(line);
        if (used >= Calibration.get().nanos(SPUN_MILLIS)) {
            if (!lookout.spin(sight).computes()) {
                spinLines.addAll(lines);
            }
            return true;
        }
        return !line.isEmpty() && spinLines.contains(line) && used >= Calibration.get().nanos(SPUN_AGAIN_MILLIS);
    }
}
