package dev.grade.inspect.source;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A limit on the processor time that an analysis may take; asked at safe points, where it is fine to stop with what there is.
 *
 * <p>
 * On a machine under load the clock says nothing about how much was read; it is the last resort only, at many times the limit.
 */
public final class Patience {

    private static final int LOAD = 10;
    /** A parser or compiler that stands still would be one in a deadlock; with a hundredth of a core it is only slow. */
    private static final int HEAVY_LOAD = 100;

    private final long start;
    private final long limitNanos;
    private final long clockNanos;

    private Patience(long start, long limitNanos, long clockNanos) {
        this.start = start;
        this.limitNanos = limitNanos;
        this.clockNanos = clockNanos;
    }

    /** Patience that starts now. */
    public static Patience of(Duration limit) {
        return new Patience(System.nanoTime(), limit.toNanos(), longest(limit).toNanos());
    }

    /**
     * Patience that began with this one and ends with a part of its processor time, so that what comes next has some left, too.
     * On the clock it is the same: on a machine under load nothing would be left of a part of it.
     *
     * @param share of the whole, above 0 and at most 1
     */
    public Patience until(double share) {
        return new Patience(start, (long) (limitNanos * share), clockNanos);
    }

    /** The longest time on the clock that an analysis with that limit may take. */
    public static Duration longest(Duration limit) {
        return limit.multipliedBy(LOAD);
    }

    /** Whether the time of this thread is over, or the thread was asked to stop. */
    public boolean isOver() {
        if (Thread.currentThread().isInterrupted()) {
            return true;
        }
        long passed = System.nanoTime() - start;
        // Processor time is dear to ask for, and never more than the clock's.
        return passed > limitNanos && (passed > clockNanos || used() > limitNanos);
    }

    /**
     * Waits for a task that runs on another thread.
     *
     * @param limit the longest processor time that the thread may take from now on
     * @return empty if it took longer or broke, or this thread was interrupted
     */
    public static <T> Optional<T> await(Future<T> task, Thread runner, Duration limit) {
        long end = System.nanoTime() + limit.multipliedBy(HEAVY_LOAD).toNanos();
        long before = usedBy(runner);
        long left = limit.toNanos();
        while (left > 0 && System.nanoTime() < end) {
            try {
                return Optional.of(task.get(Math.max(left, limit.toNanos() / LOAD), TimeUnit.NANOSECONDS));
            } catch (TimeoutException e) {
                // It had less than the clock says: what it lacks it still gets.
                left = limit.toNanos() - (usedBy(runner) - before);
            } catch (ExecutionException e) {
                return Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static long usedBy(Thread thread) {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId());
    }

    private static long used() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
