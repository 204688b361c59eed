import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

public final class EventLoop implements Executor {
    public interface Cancellable {
        boolean cancel();
    }

    private static final long FAR = Long.MAX_VALUE / 4;

    private sealed interface Message {
    }

    private record Soon(Runnable task) implements Message {
    }

    private record WakeUp() implements Message {
    }

    private enum Fate {
        PENDING, BEGUN, CANCELLED
    }

    private static final class Later implements Message, Cancellable {
        private final long due;
        private final Runnable task;
        private final AtomicReference<Fate> fate = new AtomicReference<>(Fate.PENDING);

        Later(long due, Runnable task) {
            this.due = due;
            this.task = task;
        }

        @Override
        public boolean cancel() {
            return fate.compareAndSet(Fate.PENDING, Fate.CANCELLED);
        }
    }

    private final LinkedBlockingQueue<Message> inbox = new LinkedBlockingQueue<>();
    // only the loop's thread touches the timers
    private final PriorityQueue<Later> timers = new PriorityQueue<>(Comparator.comparingLong((Later l) -> l.due - origin()));
    private final long origin = System.nanoTime();
    private final Consumer<Throwable> errors;
    private volatile boolean stopped;

    public EventLoop(Consumer<Throwable> errors) {
        this.errors = errors;
    }

    private long origin() {
        return origin;
    }

    @Override
    public void execute(Runnable task) {
        inbox.add(new Soon(task));
    }

    public Cancellable callLater(Duration delay, Runnable task) {
        long nanos;
        try {
            nanos = Math.clamp(delay.toNanos(), 0, FAR);
        } catch (ArithmeticException e) {
            nanos = delay.isNegative() ? 0 : FAR;
        }
        Later later = new Later(System.nanoTime() + nanos / 1_000_000 * 1_000_000, task);
        inbox.add(later);
        return later;
    }

    public void run() {
        boolean interrupted = false;
        while (!stopped) {
            Message message;
            try {
                Later next = timers.peek();
                message = next == null ? inbox.take() : inbox.poll(next.due - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
                continue;
            }
            if (message instanceof Later later) {
                timers.add(later);
            } else if (message instanceof Soon soon && !stopped) {
                call(soon.task());
            }
            fire();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void fire() {
        for (Later next = timers.peek(); !stopped && next != null && next.due - System.nanoTime() <= 0; next = timers.peek()) {
            timers.remove();
            if (next.fate.compareAndSet(Fate.PENDING, Fate.BEGUN)) {
                call(next.task);
            }
        }
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
        inbox.add(new WakeUp());
    }
}
