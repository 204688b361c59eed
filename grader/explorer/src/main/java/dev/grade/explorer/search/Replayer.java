package dev.grade.explorer.search;

import dev.grade.explorer.control.Decision;
import dev.grade.explorer.control.Engine;
import dev.grade.explorer.control.Recorder;
import java.util.Collection;

/** Plays decisions again. */
public final class Replayer {
    private Replayer() {
    }

    /** Runs the schedule that these decisions make, and writes it down. */
    public static Engine.Result play(Runs runs, Collection<Decision> decisions, boolean eagerTime, boolean spurious,
            long limit, Recorder recorder) {
        return runs.run(new ReplayChooser(decisions, eagerTime, spurious), limit, recorder);
    }
}
