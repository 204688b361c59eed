package dev.grade.explorer.control;

/** Counts how long threads have run without changing anything: that is how a loop that waits is told from one that works. */
final class Spins {
    private static final long LIMIT = 400_000;
    private static final long CLOCK = 3_000;
    /** For waits of a second and more, which do not end because another thread goes over a long array. */
    private static final long LONG_CLOCK = 50_000;
    private static final long ROUNDS_OF_PAUSE = 200;

    private final Schedule schedule;
    private long rounds;
    private long lastChange;

    Spins(Schedule schedule) {
        this.schedule = schedule;
    }

    /** A thread went on, and perhaps something has changed. */
    void progress(boolean changes) {
        rounds = 0;
        if (changes) {
            lastChange = schedule.events;
        }
    }

    /** Whether nothing has changed for so many steps. */
    boolean isUnchangedFor(long steps) {
        return schedule.events - lastChange > steps;
    }

    /** A loop of {@code f} has gone round often without changing anything. */
    void spun(Fiber f) {
        long gone = f.loops;
        f.loops = 0;
        f.patience = Math.min(f.patience * 2, Fiber.LAST_PATIENCE);
        if (f.looks == 0) {
            rounds = 0;
        } else {
            rounds += gone;
            f.looks = 0;
        }
        if (rounds > CLOCK && schedule.time.expireNext(rounds > LONG_CLOCK ? Long.MAX_VALUE : -1)) {
            rounds = 0;
        }
        judge(f, false);
        schedule.offer(f);
    }

    /** A poll with a pause that changed nothing. */
    void polled(Fiber f) {
        rounds += ROUNDS_OF_PAUSE;
        judge(f, true);
    }

    private void judge(Fiber f, boolean pauses) {
        if (rounds > LIMIT && schedule.turnsFair()) {
            // Who was passed over may be the one that the others wait for.
            rounds = 0;
        } else if (rounds > LIMIT) {
            schedule.end(Stall.spin(schedule, f, pauses));
        }
    }
}
