package dev.grade.explorer.control;

import java.util.concurrent.ExecutorService;

/**
 * Rounds of {@code while (!pool.awaitTermination(..))} that can't come to their end: nobody has shut the pool down, and
 * whoever could still do it waits for something that only the thread in the loop could bring about.
 */
final class Vain {
    /** A loop that gives up after so many tries is not to be expected. */
    private static final int MOST = 1_000;

    private Vain() {
    }

    /** {@code f} has waited for the end of {@code pool} until its time was over. */
    static void awaited(Schedule s, Fiber f, Object pool) {
        long others = 0;
        boolean alone = true;
        for (Fiber other : s.fibers) {
            if (other != f) {
                others += other.steps;
                alone &= other.done() || (other.wake < 0 && !Readiness.canGoOn(s, other, false));
            }
        }
        boolean again = alone && others == f.stepsOfOthers && pool instanceof ExecutorService service
                && pool.getClass().getName().startsWith("controlled.") && !service.isShutdown();
        f.stepsOfOthers = others;
        f.vain = again ? f.vain + 1 : 0;
        if (f.vain > MOST) {
            f.state = Fiber.State.PARKED;
            s.end(Stall.forEver(s));
        }
    }
}
