import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** A loop that counts its tasks and how often its thread waited inside one, and knows whether it is inside one. */
final class WatchedLoop extends EventLoop {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Waits and sleeps inside tasks so far; written on the loop's thread only. */
    volatile long waits;
    /** Tasks so far; written on the loop's thread only. */
    volatile long tasks;
    /** Whether a task is being run. */
    volatile boolean busy;

    private long before;

    @Override
    protected void perform(Runnable task) {
        busy = true;
        before = waited();
        try {
            super.perform(task);
        } finally {
            waits = waits + (waited() - before);
            tasks = tasks + 1;
            busy = false;
        }
    }

    /** Whether the task that is being run has waited; to be called by that task. */
    boolean hasWaited() {
        return waited() > before;
    }

    private static long waited() {
        return THREADS.getThreadInfo(Thread.currentThread().threadId()).getWaitedCount();
    }
}
