package dev.grade.grading;

import dev.grade.report.Phase;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** Measures phases one after another. */
final class PhaseClock {
    private final List<Phase> phases = new ArrayList<>();
    private long start = System.nanoTime();

    /** A clock whose first phase began with this process, and ends now. */
    static PhaseClock sinceStart() {
        var clock = new PhaseClock();
        long began = ManagementFactory.getRuntimeMXBean().getStartTime();
        clock.phases.add(new Phase("start", Math.max(0, System.currentTimeMillis() - began)));
        return clock;
    }

    void ended(String name) {
        long now = System.nanoTime();
        phases.add(new Phase(name, (now - start) / 1_000_000));
        start = now;
    }

    List<Phase> phases() {
        return phases;
    }
}
