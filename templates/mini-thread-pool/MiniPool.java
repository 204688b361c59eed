import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Threads that run tasks, one after another. Many threads hand in tasks at once. */
public final class MiniPool {
    /**
     * A pool that runs tasks from now on.
     *
     * @param threads
     *            how many tasks run at a time, 1 or more
     * @param queueCap
     *            how many more may wait until a thread is free, 1 or more
     */
    public MiniPool(int threads, int queueCap) {
        // TODO: a place for tasks that wait, and threads that take them from there
    }

    /**
     * Hands in a task, which a thread of the pool will run. Never waits.
     *
     * @throws java.util.concurrent.RejectedExecutionException
     *             if all threads are busy and queueCap tasks wait, or if the pool was shut down
     */
    public <T> Future<T> submit(Callable<T> task) {
        throw new UnsupportedOperationException("TODO: queue the task, and return what will hold its result");
    }

    /** Takes no more tasks. Those that were handed in are run, then the threads end. Never waits. */
    public void shutdown() {
        throw new UnsupportedOperationException("TODO: let the threads end when nothing is left to do");
    }

    /** Takes no more tasks and begins none: interrupts those that run, and hands back those that wait, in their order. Never waits. */
    public List<Runnable> shutdownNow() {
        throw new UnsupportedOperationException("TODO: hand back what waits, interrupt what runs");
    }

    /**
     * Waits until the pool was shut down and all its tasks have ended.
     *
     * @return whether that is so; false if the time was up before
     * @throws InterruptedException
     *             if this thread is interrupted while it waits
     */
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        throw new UnsupportedOperationException("TODO: wait for the end, but no longer than that");
    }
}
