import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A timer whose time goes on only when the check says so. Its tasks run on the thread that lets the time pass. */
final class ManualTimer extends AbstractExecutorService implements ScheduledExecutorService {
    private final List<Entry<?>> entries = new ArrayList<>();
    private long now;
    private long sequence;

    /** How often a task comes again; zero nanoseconds if it does not. */
    private record Repetition(long nanos, boolean fixedRate) {
        private static final Repetition NONE = new Repetition(0, false);
    }

    private final class Entry<V> extends FutureTask<V> implements ScheduledFuture<V> {
        private final long number;
        private final Repetition repetition;
        private volatile long due;

        Entry(Callable<V> task, long due, long number, Repetition repetition) {
            super(task);
            this.due = due;
            this.number = number;
            this.repetition = repetition;
        }

        /** Runs it; a repeated one as often as its time has come, and then it waits for the next. */
        @Override
        public void run() {
            if (repetition.nanos == 0) {
                super.run();
            } else {
                boolean goesOn = runAndReset();
                while (goesOn && isDueAgain()) {
                    goesOn = runAndReset();
                }
            }
        }

        private boolean isDueAgain() {
            synchronized (ManualTimer.this) {
                due = (repetition.fixedRate ? due : now) + repetition.nanos;
                if (due > now) {
                    entries.add(this);
                }
                return due <= now;
            }
        }

        @Override
        public long getDelay(TimeUnit unit) {
            synchronized (ManualTimer.this) {
                return unit.convert(due - now, TimeUnit.NANOSECONDS);
            }
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }

    /** Tasks that are still to run and were not cancelled. */
    synchronized int pending() {
        return (int) entries.stream().filter(entry -> !entry.isDone()).count();
    }

    /** How long the next task still waits, in milliseconds; -1 if there is none. */
    synchronized long nextMillis() {
        return entries.stream().filter(entry -> !entry.isDone()).mapToLong(entry -> entry.due - now).min()
                .stream().map(TimeUnit.NANOSECONDS::toMillis).findFirst().orElse(-1);
    }

    /** Lets time pass, and runs what is due. */
    void pass(long millis) {
        List<Entry<?>> due;
        synchronized (this) {
            now += TimeUnit.MILLISECONDS.toNanos(millis);
            due = new ArrayList<>(entries.stream().filter(entry -> entry.due <= now)
                    .sorted(Comparator.<Entry<?>>comparingLong(entry -> entry.due).thenComparingLong(entry -> entry.number)).toList());
            entries.removeAll(due);
        }
        due.forEach(Entry::run);
    }

    private synchronized <V> ScheduledFuture<V> add(Callable<V> task, long delay, TimeUnit unit, Repetition repetition) {
        Entry<V> entry = new Entry<>(task, now + Math.max(0, unit.toNanos(delay)), sequence++, repetition);
        entries.add(entry);
        notifyAll();
        return entry;
    }

    /** Waits until a task is pending. */
    synchronized void awaitPending() throws InterruptedException {
        while (pending() == 0) {
            wait();
        }
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return add(Executors.callable(command), delay, unit, Repetition.NONE);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        return add(callable, delay, unit, Repetition.NONE);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long initialDelay, long period, TimeUnit unit) {
        return repeated(command, initialDelay, period, unit, true);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long initialDelay, long delay, TimeUnit unit) {
        return repeated(command, initialDelay, delay, unit, false);
    }

    private ScheduledFuture<?> repeated(Runnable command, long first, long next, TimeUnit unit, boolean fixedRate) {
        if (next <= 0) {
            throw new IllegalArgumentException("a task is repeated after more than no time");
        }
        return add(Executors.callable(command), first, unit, new Repetition(unit.toNanos(next), fixedRate));
    }

    @Override
    public void execute(Runnable command) {
        schedule(command, 0, TimeUnit.NANOSECONDS);
    }

    @Override
    public void shutdown() {
    }

    @Override
    public List<Runnable> shutdownNow() {
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return false;
    }
}
