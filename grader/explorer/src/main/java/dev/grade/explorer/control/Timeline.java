package dev.grade.explorer.control;

import java.util.Comparator;
import java.util.List;

/** Virtual time: it stands still while threads run, and jumps to the end of a wait when one is to end. */
final class Timeline {
    private static final int MOST_IDLE_JUMPS = 64;
    private static final int STEPS_BETWEEN = 0x3FF;

    private final List<Fiber> fibers;
    /** Nanoseconds since the schedule began. */
    long now;
    long jumps;
    /** For how many nanoseconds threads were held up before they read the clock. */
    long late;
    private int idleJumps;

    Timeline(List<Fiber> fibers) {
        this.fibers = fibers;
    }

    /** Lets the earliest timed wait end; false if there is none worth it. */
    boolean advance() {
        Fiber first = null;
        boolean onlyIdle = true;
        for (Fiber f : fibers) {
            if (!f.done()) {
                onlyIdle &= f.idle() || f.thread.isDaemon();
                if (f.wake >= 0 && (first == null || f.wake < first.wake)) {
                    first = f;
                }
            }
        }
        if (first == null || (onlyIdle && ++idleJumps > MOST_IDLE_JUMPS)) {
            return false;
        }
        jumps++;
        expire(first);
        return true;
    }

    /** Lets the earliest wait end that has not; false if there is none. */
    boolean expireNext() {
        Fiber first = fibers.stream().filter(t -> t.wake >= 0 && !t.expired && !t.done())
                .min(Comparator.comparingLong((Fiber t) -> t.wake)).orElse(null);
        if (first != null) {
            expire(first);
        }
        return first != null;
    }

    /** So many steps take time: who waits for a time gets its turn in the end, however busy the others are. */
    void stepped(long events) {
        if ((events & STEPS_BETWEEN) == 0) {
            expireNext();
        }
    }

    private void expire(Fiber first) {
        now = Math.max(now, first.wake);
        for (Fiber f : fibers) {
            if (f.wake >= 0 && f.wake <= now && !f.done()) {
                f.expired = true;
            }
        }
    }

    /** What {@code f} waited for may have ended early: then that much time has passed. */
    void passed(Fiber f, long wake) {
        if (wake > now) {
            now = wake;
            for (Fiber other : fibers) {
                if (other != f && other.wake >= 0 && other.wake <= now) {
                    other.expired = true;
                }
            }
        }
    }
}
