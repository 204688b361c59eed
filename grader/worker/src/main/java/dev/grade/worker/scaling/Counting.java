package dev.grade.worker.scaling;

import dev.grade.worker.load.Steps;
import java.util.concurrent.atomic.LongAdder;

/** Counts steps of all threads. */
final class Counting implements Steps.Listener {
    private final LongAdder steps = new LongAdder();

    @Override
    public void worked() {
        steps.increment();
    }

    long steps() {
        return steps.sum();
    }
}
