// Wrong: two tasks that are due in the same millisecond have one place in the map, and the first of them is lost.
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

public final class EventLoop implements Executor {
    public interface Cancellable {
        boolean cancel();
    }

    private static final long A_LONG_TIME = TimeUnit.DAYS.toMillis(100_000);

    private final BlockingQueue<Runnable> ready = new LinkedBlockingQueue<>();
    private final ConcurrentSkipListMap<Long, Runnable> later = new ConcurrentSkipListMap<>();
    private final Consumer<Throwable> errors;
    private volatile boolean stopped;

    public EventLoop(Consumer<Throwable> errors) {
        this.errors = errors;
    }

    @Override
    public void execute(Runnable task) {
        ready.add(Objects.requireNonNull(task));
    }

    public Cancellable callLater(Duration delay, Runnable task) {
        long seconds = Math.max(0, Math.min(delay.getSeconds(), A_LONG_TIME / 1000));
        long millis = delay.isNegative() ? 0 : seconds * 1000 + delay.getNano() / 1_000_000 + 1;
        long due = now() + millis + 1;
        later.put(due, task);
        ready.add(() -> {
        });
        return () -> later.remove(due, task);
    }

    public void run() {
        while (!stopped) {
            try {
                Map.Entry<Long, Runnable> first = later.firstEntry();
                if (first != null && first.getKey() <= now()) {
                    if (later.remove(first.getKey(), first.getValue())) {
                        perform(first.getValue());
                    }
                    continue;
                }
                Runnable task = first == null
                        ? ready.take()
                        : ready.poll(first.getKey() - now(), TimeUnit.MILLISECONDS);
                if (task != null) {
                    perform(task);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void perform(Runnable task) {
        try {
            task.run();
        } catch (Throwable failure) {
            errors.accept(failure);
        }
    }

    public void stop() {
        stopped = true;
        ready.add(() -> {
        });
    }

    private static long now() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }
}
