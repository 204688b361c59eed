package dev.grade.explorer.control;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lock and the wait set of one object of the program. */
final class Monitor {
    final Object object;
    final VectorClock clock = new VectorClock();
    final List<Fiber> waiters = new ArrayList<>(2);
    @Nullable
    Fiber owner;
    int count;
    int signals;

    Monitor(Object object) {
        this.object = object;
    }
}
