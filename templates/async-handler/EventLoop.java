import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/** One thread that runs tasks one after another, in the order they came. Given: finished. */
public class EventLoop implements Executor {
    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private volatile Thread thread;
    private volatile boolean stopped;

    /** Adds a task; any thread may. It runs later, on the loop's thread, also when called from there. */
    @Override
    public void execute(Runnable task) {
        tasks.add(Objects.requireNonNull(task));
    }

    /** Whether the caller is the loop's thread. */
    public final boolean inLoop() {
        return Thread.currentThread() == thread;
    }

    /** Makes the calling thread the loop's thread, until {@link #stop}. */
    public final void run() throws InterruptedException {
        thread = Thread.currentThread();
        while (!stopped) {
            Runnable task = tasks.take();
            try {
                perform(task);
            } catch (RuntimeException failure) {
                System.err.println("A task of the event loop failed: " + failure.getClass().getName());
            }
        }
    }

    /** Ends {@link #run} after the tasks that are already there. */
    public final void stop() {
        execute(() -> stopped = true);
    }

    /** Runs one task. */
    protected void perform(Runnable task) {
        task.run();
    }
}
