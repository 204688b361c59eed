package dev.grade.explorer.search;

import dev.grade.explorer.control.Chooser;
import dev.grade.explorer.control.Decision;
import dev.grade.explorer.control.Schedule;

/**
 * Gives every thread the same number of steps in turn: fair, and in step, which is what threads need to get into each
 * other's way for ever.
 */
final class RotatingChooser implements Chooser {
    private final int quantum;
    private final boolean starterFirst;
    private int[] enabled = new int[16];
    private int used;

    /**
     * A rotation.
     *
     * @param quantum
     *            steps at a turn; 0 for as many as the thread can make
     * @param starterFirst
     *            whether the main thread, which starts the others, goes on as long as it can
     */
    RotatingChooser(int quantum, boolean starterFirst) {
        this.quantum = quantum;
        this.starterFirst = starterFirst;
    }

    @Override
    public boolean fair() {
        return quantum > 0;
    }

    @Override
    public int preempt(Schedule schedule, int current, int site) {
        if (quantum == 0 || (starterFirst && current == 0) || ++used < quantum) {
            return STAY;
        }
        used = 0;
        if (enabled.length < schedule.threads()) {
            enabled = new int[schedule.threads() * 2];
        }
        int count = schedule.enabled(enabled);
        return after(current, enabled, count);
    }

    static int after(int current, int[] enabled, int count) {
        for (int i = 0; i < count; i++) {
            if (enabled[i] > current) {
                return enabled[i];
            }
        }
        return enabled[0];
    }

    @Override
    public int next(Schedule schedule, int current, int[] among, int count) {
        used = 0;
        return after(current, among, count);
    }

    @Override
    public int pick(Schedule schedule, int current, Decision.Kind kind, int count) {
        return 0;
    }
}
