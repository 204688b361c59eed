package dev.grade.inspect.source;

import java.time.Duration;

/** A limit on the time that an analysis may take; asked at safe points, where it is fine to stop with what there is. */
public final class Patience {

    private final long end;

    private Patience(long end) {
        this.end = end;
    }

    /** Patience that starts now. */
    public static Patience of(Duration limit) {
        return new Patience(System.nanoTime() + limit.toNanos());
    }

    /** Whether the time is over, or the thread was asked to stop. */
    public boolean isOver() {
        return System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted();
    }
}
