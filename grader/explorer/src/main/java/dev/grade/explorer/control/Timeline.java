package dev.grade.explorer.control;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Virtual time: it stands still while threads run, and jumps to the end of a wait when one is to end. */
final class Timeline {
    private static final int MOST_IDLE_JUMPS = 64;
    /** A pipe looks three times before it says that nobody writes any more. */
    private static final int MOST_IDLE_ROUNDS = 8;
    private static final int STEPS_BETWEEN = 0x3FF;
    private static final long LONGEST_PATIENCE = 100_000;

    private final List<Fiber> fibers;
    private final long patience;
    /** Whether all but this thread wait. */
    private final Predicate<Fiber> quiet;
    /** Nanoseconds since the schedule began. */
    long now;
    long jumps;
    /** For how many nanoseconds threads were held up before they read the clock. */
    long late;
    /** How many timed waits have run out. */
    long ranOut;
    /** Whether a wait has ended before its time, while others could go on. */
    boolean early;
    private int idleJumps;
    /** Whether a thread has come to a place in the program since the last jump. */
    private boolean acted;

    /**
     * A timeline.
     *
     * @param limit
     *            how many steps the schedule may have
     * @param quiet
     *            whether all but this thread wait
     */
    Timeline(List<Fiber> fibers, long limit, Predicate<Fiber> quiet) {
        this.fibers = fibers;
        this.patience = Math.min(LONGEST_PATIENCE, limit / 4);
        this.quiet = quiet;
    }

    /** A thread has come to a place in the program. */
    void acted() {
        acted = true;
    }

    /** Nobody can go on: lets the earliest timed wait end; false if there is none worth it. */
    boolean advance() {
        if (acted) {
            fibers.forEach(f -> f.idleRounds = 0);
            acted = false;
        }
        Fiber first = null;
        boolean onlyRounds = true;
        boolean onlyIdle = true;
        for (Fiber f : fibers) {
            if (!f.done()) {
                onlyIdle &= f.idle() || f.thread.isDaemon();
                onlyRounds &= f.wake < 0 || f.idleRounds >= MOST_IDLE_ROUNDS;
                if (f.wake >= 0 && (first == null || f.wake < first.wake)) {
                    first = f;
                }
            }
        }
        // Calls like ExecutorService.close wait again and again inside the JDK; when no thread does anything else, nothing
        // will ever come of it.
        if (first == null || onlyRounds || (onlyIdle && ++idleJumps > MOST_IDLE_JUMPS)) {
            return false;
        }
        jumps++;
        now = Math.max(now, first.wake);
        for (Fiber f : fibers) {
            if (f.wake >= 0 && f.wake <= now && !f.done()) {
                runOut(f);
            }
        }
        return true;
    }

    /**
     * Lets the earliest wait end that has not, though others can go on; false if there is none.
     *
     * @param began
     *            long ones end only if they began before so many steps had been made
     */
    boolean expireNext(long began) {
        Fiber first = fibers.stream()
                .filter(t -> t.wake >= 0 && !t.expired && !t.done() && (t.early || t.since <= began))
                .min(Comparator.comparingLong((Fiber t) -> t.wake)).orElse(null);
        if (first != null) {
            now = Math.max(now, first.wake);
            runOut(first);
            expire(first, false);
        }
        return first != null;
    }

    private void runOut(Fiber f) {
        ranOut += f.expired ? 0 : 1;
        // Short waits are looks of calls that have a deadline of their own, which may be far away.
        f.idleRounds += f.expired || f.early ? 0 : 1;
        f.expired = true;
    }

    /** So many steps take time: who waits for a time gets its turn in the end, however busy the others are. */
    void stepped(long events) {
        if ((events & STEPS_BETWEEN) == 0) {
            boolean ignored = expireNext(events - patience);
        }
    }

    /** What {@code f} waited for may have ended early: then that much time has passed. */
    void passed(Fiber f, long wake) {
        if (wake > now) {
            early |= !f.spurious && !quiet.test(f);
            now = wake;
            expire(f, false);
            if (quiet.test(f)) {
                expire(f, true);
            }
        }
    }

    /** {@code f} has read the clock, and that much time has passed. */
    void ticked(Fiber f, long to) {
        if (to > now) {
            now = to;
            expire(f, false);
        }
    }

    /**
     * Ends the waits whose time has come. Long ones end beside threads that can go on only if those pass the time with
     * waiting themselves: no thread is held up for seconds, so what another waits for so long may still come.
     */
    private void expire(Fiber cause, boolean alsoLong) {
        for (Fiber f : fibers) {
            if (f != cause && f.wake >= 0 && f.wake <= now && !f.done() && (f.early || alsoLong)) {
                runOut(f);
            }
        }
    }
}
