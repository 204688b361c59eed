import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

// The loop's thread waits, and a helper spins in its place. Other threads only add to the queue; the heap of timers belongs to the loop's thread.
public final class EventLoop implements Executor {
    public interface Cancellable {
        boolean cancel();
    }

    private record Timer(long due, long number, Runnable task, AtomicBoolean taken) {
    }

    private final Consumer<Throwable> errors;
    private final LinkedBlockingDeque<Runnable> tasks = new LinkedBlockingDeque<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>(
            Comparator.comparingLong(Timer::due).thenComparingLong(Timer::number));
    private final long epoch = System.nanoTime();
    private final AtomicLong sequence = new AtomicLong();
    private volatile boolean stopped;

    public EventLoop(Consumer<Throwable> errors) {
        this.errors = errors;
    }

    private long now() {
        return System.nanoTime() - epoch;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    public Cancellable callLater(Duration delay, Runnable task) {
        long seconds = delay.getSeconds();
        long nanos = seconds < 0 ? 0 : seconds > 3_000_000_000L ? 3_000_000_000L * 1_000_000_000L : delay.toNanos();
        Timer timer = new Timer(now() + nanos, sequence.getAndIncrement(), task, new AtomicBoolean());
        tasks.add(() -> timers.add(timer));
        return () -> timer.taken.compareAndSet(false, true);
    }

    public void run() {
        Thread me = Thread.currentThread();
        Thread spins = new Thread(() -> {
            while (!stopped && me.isAlive()) {
                Thread.onSpinWait();
            }
        });
        spins.setDaemon(true);
        spins.start();
        try {
            while (!stopped) {
                runOne();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void runOne() throws InterruptedException {
        while (!timers.isEmpty() && timers.peek().taken.get()) {
            timers.poll();
        }
        Timer first = timers.peek();
        Runnable task;
        if (first == null) {
            task = tasks.take();
        } else if (first.due <= now()) {
            timers.poll();
            task = first.taken.compareAndSet(false, true) ? first.task : null;
        } else {
            task = tasks.poll(first.due - now(), TimeUnit.NANOSECONDS);
        }
        if (task != null) {
            try {
                task.run();
            } catch (Throwable thrown) {
                errors.accept(thrown);
            }
        }
    }

    public void stop() {
        stopped = true;
        tasks.addFirst(() -> {
        });
    }
}
