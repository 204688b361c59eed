import java.time.Duration;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

// Wrong: between the look and the change of a timer's state it may begin to run.
public final class EventLoop implements Executor {
    public interface Cancellable {
        boolean cancel();
    }

    private static final long LONGEST = TimeUnit.DAYS.toNanos(36_500);

    private final Consumer<Throwable> errors;
    private final DelayQueue<Item> items = new DelayQueue<>();
    private final Object adding = new Object();
    private long sequence;
    private volatile boolean stopped;

    public EventLoop(Consumer<Throwable> errors) {
        this.errors = errors;
    }

    private static final class Item implements Delayed, Cancellable {
        final long due;
        final long number;
        final Runnable task;
        final AtomicInteger state = new AtomicInteger();

        Item(long due, long number, Runnable task) {
            this.due = due;
            this.number = number;
            this.task = task;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            Item item = (Item) other;
            int byTime = Long.signum(due - item.due);
            return byTime == 0 ? Long.compare(number, item.number) : byTime;
        }

        @Override
        public boolean cancel() {
            if (state.get() != 0) {
                return false;
            }
            state.set(2);
            return true;
        }
    }

    @Override
    public void execute(Runnable task) {
        add(0, task);
    }

    public Cancellable callLater(Duration delay, Runnable task) {
        long nanos;
        try {
            nanos = Math.clamp(delay.toNanos(), 0, LONGEST);
        } catch (ArithmeticException tooLong) {
            nanos = delay.isNegative() ? 0 : LONGEST;
        }
        return add(nanos, task);
    }

    private Item add(long nanos, Runnable task) {
        synchronized (adding) {
            Item item = new Item(System.nanoTime() + nanos, sequence++, task);
            items.add(item);
            return item;
        }
    }

    public void run() {
        while (!stopped) {
            try {
                Item item = items.take();
                if (!stopped && item.state.compareAndSet(0, 1)) {
                    item.task.run();
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            } catch (Throwable thrown) {
                errors.accept(thrown);
            }
        }
    }

    public void stop() {
        stopped = true;
        execute(() -> {
        });
    }
}
