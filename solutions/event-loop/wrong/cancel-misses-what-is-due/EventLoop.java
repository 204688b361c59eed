import java.time.Duration;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

public final class EventLoop implements Executor {
    public interface Cancellable {
        boolean cancel();
    }

    private record Key(long due, long number) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            long order = due - other.due;
            return order != 0 ? Long.signum(order) : Long.compare(number, other.number);
        }
    }

    private final Consumer<Throwable> errors;
    private final Queue<Runnable> ready = new ConcurrentLinkedQueue<>();
    private final TreeMap<Key, Runnable> timers = new TreeMap<>();
    private final Semaphore signals = new Semaphore(0);
    private long numbers;
    private volatile boolean stopped;

    public EventLoop(Consumer<Throwable> errors) {
        this.errors = errors;
    }

    @Override
    public void execute(Runnable task) {
        ready.add(task);
        signals.release();
    }

    public Cancellable callLater(Duration delay, Runnable task) {
        long nanos = delay.isNegative() ? 0 : delay.compareTo(Duration.ofDays(36500)) > 0 ? Duration.ofDays(36500).toNanos() : delay.toNanos();
        Key key;
        synchronized (timers) {
            key = new Key(System.nanoTime() + nanos, numbers++);
            timers.put(key, task);
        }
        signals.release();
        return () -> {
            synchronized (timers) {
                return timers.remove(key) != null;
            }
        };
    }

    public void run() {
        boolean interrupted = false;
        while (!stopped) {
            signals.drainPermits();
            Runnable task = ready.poll();
            if (task != null) {
                call(task);
            }
            long wait = runDue();
            if (task == null && !stopped) {
                try {
                    if (wait == Long.MAX_VALUE) {
                        signals.acquire();
                    } else if (wait > 0) {
                        signals.tryAcquire(wait, TimeUnit.NANOSECONDS);
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs what is due; how long it is until the next one. */
    private long runDue() {
        java.util.List<Runnable> batch;
        long left;
        synchronized (timers) {
            var due = timers.headMap(new Key(System.nanoTime(), Long.MAX_VALUE));
            batch = java.util.List.copyOf(due.values());
            left = timers.size() == batch.size() ? Long.MAX_VALUE : Math.max(0, java.util.List.copyOf(timers.keySet()).get(batch.size()).due() - System.nanoTime());
        }
        for (Runnable task : batch) {
            if (!stopped) {
                call(task);
            }
        }
        synchronized (timers) {
            timers.values().removeAll(batch);
        }
        return left;
    }

    private void call(Runnable task) {
        try {
            task.run();
        } catch (Throwable t) {
            errors.accept(t);
        }
    }

    public void stop() {
        stopped = true;
        signals.release();
    }
}
