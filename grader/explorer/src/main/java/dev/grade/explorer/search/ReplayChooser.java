package dev.grade.explorer.search;

import dev.grade.explorer.control.Chooser;
import dev.grade.explorer.control.Decision;
import dev.grade.explorer.control.Schedule;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Decides as was decided before; where nothing was, in the plainest way. */
final class ReplayChooser implements Chooser {
    private final Map<Long, Decision> decisions = new HashMap<>();
    private final boolean eager;
    private final boolean spurious;

    ReplayChooser(Collection<Decision> decisions, boolean eager, boolean spurious) {
        this.eager = eager;
        this.spurious = spurious;
        for (Decision d : decisions) {
            this.decisions.put(key(d.thread(), d.step()), d);
        }
    }

    private static long key(int thread, int step) {
        return (long) thread << 32 | step;
    }

    @Override
    public boolean eagerTime() {
        return eager;
    }

    @Override
    public boolean spuriousWakeups() {
        return spurious;
    }

    @Override
    public boolean keepsTurns() {
        return true;
    }

    @Override
    public boolean lateStores() {
        return true;
    }

    @Override
    public boolean everyPoint() {
        return true;
    }

    @Override
    public boolean fair() {
        return true;
    }

    @Override
    public boolean handsOver() {
        return false;
    }

    @Override
    public int preempt(Schedule schedule, int current, int site) {
        Decision d = decisions.get(key(current, schedule.stepOf(current)));
        return d != null && d.kind() == Decision.Kind.PREEMPT && d.value() < schedule.threads()
                && schedule.isEnabled(d.value()) ? d.value() : STAY;
    }

    @Override
    public int next(Schedule schedule, int current, int[] enabled, int count) {
        Decision d = decisions.get(key(current, schedule.stepOf(current)));
        if (d != null && d.kind() == Decision.Kind.NEXT) {
            for (int i = 0; i < count; i++) {
                if (enabled[i] == d.value()) {
                    return enabled[i];
                }
            }
        }
        return RotatingChooser.after(current, enabled, count);
    }

    @Override
    public int pick(Schedule schedule, int current, Decision.Kind kind, int count) {
        Decision d = decisions.get(key(current, schedule.stepOf(current)));
        return d != null && d.kind() == kind && d.value() < count ? d.value() : 0;
    }
}
