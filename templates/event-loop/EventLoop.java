import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** One thread that runs tasks one after another: at once, or after a delay. */
public final class EventLoop implements Executor {
    /** A task that was put off. */
    public interface Cancellable {
        /**
         * Takes the task back, unless it has begun; any thread may.
         *
         * @return whether it will never run because of this call
         */
        boolean cancel();
    }

    /**
     * @param errors
     *            is handed, on the loop's thread, whatever a task throws
     */
    public EventLoop(Consumer<Throwable> errors) {
        // TODO: keep what you need
    }

    /** Adds a task; any thread may. It runs later, on the loop's thread, after those that were added before. */
    @Override
    public void execute(Runnable task) {
        throw new UnsupportedOperationException("TODO: put the task in the queue, and wake the loop");
    }

    /**
     * Adds a task that runs on the loop's thread when {@code delay} has passed, never before; any thread may add it. Tasks
     * that are due run in the order of their times. A delay may be as long as it likes, and a negative one is none.
     */
    public Cancellable callLater(Duration delay, Runnable task) {
        throw new UnsupportedOperationException("TODO: remember when it is due");
    }

    /**
     * Makes the calling thread the loop's thread; returns after {@link #stop}. While nothing is to be done, it waits and uses
     * no processor time. A task that throws does not end it.
     */
    public void run() {
        throw new UnsupportedOperationException("TODO: run what is there and what is due, else wait");
    }

    /** Lets {@link #run} return after the task that is running; any thread may. What has not begun may never run. */
    public void stop() {
        throw new UnsupportedOperationException("TODO: end the loop, even while it waits");
    }
}
