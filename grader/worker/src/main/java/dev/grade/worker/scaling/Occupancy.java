package dev.grade.worker.scaling;

import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.InFlight;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** How many callbacks are inside. */
final class Occupancy implements InFlight {
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final Runnable tick;

    Occupancy(Runnable tick) {
        this.tick = tick;
    }

    @Override
    public <T> T inside(Callable<T> callback) throws Exception {
        tick.run();
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        try {
            return callback.call();
        } finally {
            now.decrementAndGet();
        }
    }

    @Override
    public int most() {
        return most.get();
    }

    @Override
    public void expectAtMost(int limit, BugClass bugClass, String message) {
        if (most.get() > limit) {
            throw new CheckFailure(bugClass, message, "at most " + limit, Integer.toString(most.get()));
        }
    }

    /** What was seen, for the strength of a pass; empty if nothing was counted. */
    String seen() {
        return most.get() == 0 ? "" : "at most " + most + " inside at once";
    }
}
