package dev.grade.worker.scaling;

import dev.grade.worker.load.Steps;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts steps, and holds every thread that has made its first ones until all that come have been seen. So who takes
 * part does not depend on the number of cores: whoever is held leaves the core to those that have not begun.
 */
final class Muster implements Steps.Listener {
    private final long first;
    private final ThreadLocal<Count> mine = ThreadLocal.withInitial(this::join);
    private final List<Count> all = new ArrayList<>();
    private boolean open;

    /** Steps of one thread. */
    private static final class Count {
        private volatile long steps;
    }

    /**
     * A muster.
     *
     * @param first
     *            the step at which a thread is held, at least 1
     */
    Muster(long first) {
        this.first = first;
    }

    private synchronized Count join() {
        var count = new Count();
        all.add(count);
        return count;
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // written by its own thread alone
    public void worked() {
        Count count = mine.get();
        count.steps = count.steps + 1;
        if (count.steps == first) {
            hold();
        }
    }

    private synchronized void hold() {
        while (!open) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Lets everybody go. */
    synchronized void open() {
        open = true;
        notifyAll();
    }

    /** Those of all threads so far. */
    synchronized long steps() {
        return all.stream().mapToLong(count -> count.steps).sum();
    }

    /** How many threads have come as far as to be held. */
    synchronized long threads() {
        return all.stream().filter(count -> count.steps >= first).count();
    }
}
