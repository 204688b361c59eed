import java.time.Duration;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

// A lock-free queue into the loop, which parks when it has looked and found nothing.
public final class EventLoop implements Executor {
    public interface Cancellable {
        boolean cancel();
    }

    private static final long LONGEST = Long.MAX_VALUE / 4;

    private final Consumer<Throwable> errors;
    private final ConcurrentLinkedQueue<Runnable> inbox = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Timer> heap = new PriorityQueue<>();
    private final AtomicLong numbers = new AtomicLong();
    private volatile Thread home;
    private volatile boolean stopped;

    public EventLoop(Consumer<Throwable> errors) {
        this.errors = errors;
    }

    private static final class Timer implements Comparable<Timer>, Cancellable, Runnable {
        private final AtomicInteger begunOrCancelled = new AtomicInteger();
        private final long due;
        private final long number;
        private final Runnable task;

        Timer(long due, long number, Runnable task) {
            this.due = due;
            this.number = number;
            this.task = task;
        }

        @Override
        public boolean cancel() {
            return begunOrCancelled.getAndIncrement() == 0;
        }

        @Override
        public void run() {
            if (begunOrCancelled.getAndIncrement() == 0) {
                task.run();
            }
        }

        @Override
        public int compareTo(Timer other) {
            return due == other.due ? Long.compare(number, other.number) : due - other.due < 0 ? -1 : 1;
        }
    }

    @Override
    public void execute(Runnable task) {
        inbox.add(task);
        LockSupport.unpark(home);
    }

    public Cancellable callLater(Duration delay, Runnable task) {
        long nanos = LONGEST;
        if (delay.isNegative()) {
            nanos = 0;
        } else if (delay.compareTo(Duration.ofNanos(LONGEST)) < 0) {
            nanos = delay.toNanos();
        }
        Timer timer = new Timer(System.nanoTime() + nanos, numbers.incrementAndGet(), task);
        execute(() -> heap.add(timer));
        return timer;
    }

    public void run() {
        home = Thread.currentThread();
        while (!stopped) {
            Timer first = heap.peek();
            if (first != null && first.due - System.nanoTime() <= 0) {
                heap.remove();
                run(first);
                continue;
            }
            Runnable task = inbox.poll();
            if (task != null) {
                run(task);
            } else if (Thread.currentThread().isInterrupted()) {
                return;
            } else if (first == null) {
                LockSupport.park(this);
            } else {
                LockSupport.parkNanos(this, first.due - System.nanoTime());
            }
        }
    }

    private void run(Runnable task) {
        try {
            task.run();
        } catch (Throwable thrown) {
            errors.accept(thrown);
        }
    }

    public void stop() {
        stopped = true;
        LockSupport.unpark(home);
    }
}
