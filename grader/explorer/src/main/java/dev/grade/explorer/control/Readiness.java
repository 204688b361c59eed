package dev.grade.explorer.control;

import org.jspecify.annotations.Nullable;

/** Says who can go on. */
final class Readiness {
    private Readiness() {
    }

    /**
     * Whether {@code f} can go on.
     *
     * @param early
     *            whether a short timed wait may end before its time
     */
    static boolean canGoOn(Schedule s, Fiber f, boolean early) {
        if (!f.done() && (f.expired || (early && f.early && f.wake >= 0))) {
            return f.state != Fiber.State.WAITING || s.monitors.isFree(f);
        }
        return switch (f.state) {
            case READY -> true;
            case DONE -> false;
            case MONITOR -> s.monitors.isFree(f);
            case WAITING -> (f.notified || f.spurious || Interrupts.isInterrupted(f.thread)) && s.monitors.isFree(f);
            case PARKED -> f.permit || f.spurious || Interrupts.isInterrupted(f.thread);
            case JOINING -> isDone(s, f.target) || Interrupts.isInterrupted(f.thread);
            case SLEEPING -> Interrupts.isInterrupted(f.thread);
            case INITIALISING -> Statics.isReady(s, f.target);
        };
    }

    /** Whether all but {@code waking} wait, and for more than a time that has come. */
    static boolean isQuietBut(Schedule s, Fiber waking) {
        for (Fiber f : s.fibers) {
            if (f != waking && canGoOn(s, f, false)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDone(Schedule s, @Nullable Object thread) {
        Fiber t = thread instanceof Thread known ? s.byThread.get(known) : null;
        return t != null && t.done();
    }
}
