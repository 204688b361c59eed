import java.time.Duration;
import java.util.ArrayDeque;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

// Tells what a task threw on a thread of its own.
public final class EventLoop implements Executor {
    public interface Cancellable {
        boolean cancel();
    }

    private final Consumer<Throwable> errors;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<Runnable> ready = new ArrayDeque<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>();
    private long sequence;
    private boolean stopped;

    public EventLoop(Consumer<Throwable> errors) {
        this.errors = errors;
    }

    private final class Timer implements Comparable<Timer>, Cancellable {
        private final long due;
        private final long number;
        private final Runnable task;

        private Timer(long due, long number, Runnable task) {
            this.due = due;
            this.number = number;
            this.task = task;
        }

        @Override
        public int compareTo(Timer other) {
            int byTime = Long.compare(due - other.due, 0);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }

        @Override
        public boolean cancel() {
            lock.lock();
            try {
                return timers.remove(this);
            } finally {
                lock.unlock();
            }
        }
    }

    @Override
    public void execute(Runnable task) {
        lock.lock();
        try {
            ready.add(task);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    public Cancellable callLater(Duration delay, Runnable task) {
        lock.lock();
        try {
            Timer timer = new Timer(System.nanoTime() + nanos(delay), sequence++, task);
            timers.add(timer);
            changed.signal();
            return timer;
        } finally {
            lock.unlock();
        }
    }

    // At most a century: sums of two such times do not overflow.
    private static long nanos(Duration delay) {
        Duration longest = Duration.ofDays(36_500);
        return delay.isNegative() ? 0 : delay.compareTo(longest) > 0 ? longest.toNanos() : delay.toNanos();
    }

    public void run() {
        while (true) {
            Runnable task;
            try {
                task = next();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            if (task == null) {
                return;
            }
            try {
                task.run();
            } catch (Throwable thrown) {
                Thread.startVirtualThread(() -> errors.accept(thrown));
            }
        }
    }

    private Runnable next() throws InterruptedException {
        lock.lock();
        try {
            while (true) {
                if (stopped) {
                    return null;
                }
                long wait = timers.isEmpty() ? Long.MAX_VALUE : timers.peek().due - System.nanoTime();
                if (wait <= 0) {
                    return timers.poll().task;
                }
                if (!ready.isEmpty()) {
                    return ready.poll();
                }
                if (timers.isEmpty()) {
                    changed.await();
                } else {
                    changed.awaitNanos(wait);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    public void stop() {
        lock.lock();
        try {
            stopped = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }
}
