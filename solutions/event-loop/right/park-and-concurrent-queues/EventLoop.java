import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

// No lock: concurrent queues, and a permit that wakes the loop. An interrupt does not end it, only stop does.
public final class EventLoop implements Executor {
    public interface Cancellable {
        boolean cancel();
    }

    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final Consumer<Throwable> errors;
    private final ConcurrentLinkedQueue<Runnable> ready = new ConcurrentLinkedQueue<>();
    private final PriorityBlockingQueue<Timer> timers = new PriorityBlockingQueue<>();
    private final AtomicLong sequence = new AtomicLong();
    private volatile boolean stopped;
    private volatile Thread loop;

    public EventLoop(Consumer<Throwable> errors) {
        this.errors = errors;
    }

    private static final class Timer implements Comparable<Timer>, Cancellable {
        private final long due;
        private final long number;
        private final Runnable task;
        private final AtomicBoolean taken = new AtomicBoolean();

        private Timer(long due, long number, Runnable task) {
            this.due = due;
            this.number = number;
            this.task = task;
        }

        @Override
        public int compareTo(Timer other) {
            int byTime = Long.signum(due - other.due);
            return byTime == 0 ? Long.compare(number, other.number) : byTime;
        }

        @Override
        public boolean cancel() {
            return taken.compareAndSet(false, true);
        }
    }

    @Override
    public void execute(Runnable task) {
        ready.add(task);
        LockSupport.unpark(loop);
    }

    public Cancellable callLater(Duration delay, Runnable task) {
        long nanos = delay.isNegative() ? 0 : delay.compareTo(LONGEST) > 0 ? LONGEST.toNanos() : delay.toNanos();
        Timer timer = new Timer(System.nanoTime() + nanos, sequence.getAndIncrement(), task);
        timers.add(timer);
        LockSupport.unpark(loop);
        return timer;
    }

    public void run() {
        loop = Thread.currentThread();
        while (!stopped) {
            Timer first = timers.peek();
            Runnable task;
            if (first != null && first.due - System.nanoTime() <= 0) {
                timers.remove(first);
                task = first.taken.compareAndSet(false, true) ? first.task : null;
            } else {
                task = ready.poll();
                if (task == null) {
                    rest(first);
                }
            }
            if (task != null) {
                perform(task);
            }
        }
    }

    private void rest(Timer first) {
        if (first == null) {
            LockSupport.park(this);
        } else {
            LockSupport.parkNanos(this, first.due - System.nanoTime());
        }
    }

    private void perform(Runnable task) {
        try {
            task.run();
        } catch (Throwable thrown) {
            errors.accept(thrown);
        }
    }

    public void stop() {
        stopped = true;
        LockSupport.unpark(loop);
    }
}
