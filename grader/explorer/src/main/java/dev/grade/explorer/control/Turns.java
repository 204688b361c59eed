package dev.grade.explorer.control;

/**
 * Gives a lock in the end to a thread that waits for it, in schedules that have gone on for long: a lock that is not fair
 * can be taken again and again by the thread that gave it back, but on a real machine not for ever. Without this a loop
 * that looks for its turn under a lock would be told to keep the others out (strong fairness; Musuvathi and Qadeer, PLDI
 * 2008, need it for the same reason).
 */
final class Turns {
    /** Nobody has waited for too long. */
    static final int NOBODY = -2;
    /** So often may a lock be free and go to somebody else. */
    private static final int PATIENCE = 8;
    /** So many points a thread may take to get hold of what is free. */
    private static final int RUN = 48;

    private final Schedule schedule;

    Turns(Schedule schedule) {
        this.schedule = schedule;
    }

    /** Who must go on before {@code f}, {@link Chooser#STAY} if {@code f} must itself, or {@link #NOBODY}. */
    int owed(Fiber f) {
        if (f.passedOver < 0) {
            f.passedOver++;
            return Chooser.STAY;
        }
        for (Fiber other : schedule.fibers) {
            if (other != f && waits(other) && schedule.isEnabled(other.id) && ++other.passedOver > PATIENCE) {
                other.passedOver = -RUN;
                return other.id;
            }
        }
        return NOBODY;
    }

    private static boolean waits(Fiber f) {
        return switch (f.state) {
            case MONITOR, WAITING, PARKED -> true;
            case READY, JOINING, SLEEPING, INITIALISING, DONE -> false;
        };
    }
}
