package dev.grade.worker.scaling;

import java.lang.management.ManagementFactory;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;

/**
 * The locks that a {@code ConcurrentHashMap} holds while it calls a function that it was given, as {@code compute} and the
 * collectors on top of it do: one for each of its bins, so that they come and go with every call.
 */
final class BinLocks {
    private static final String BINS = "java.util.concurrent.ConcurrentHashMap$";

    /** Apart, so that it is made only where somebody asks. */
    private static final class Threads {
        static final ThreadMXBean BEAN = ManagementFactory.getThreadMXBean();
    }

    private BinLocks() {
    }

    /** Whether this thread is inside such a call. */
    static boolean isInsideOne() {
        long[] self = {Thread.currentThread().threadId()};
        ThreadInfo info = Threads.BEAN.getThreadInfo(self, true, false)[0];
        if (info != null) {
            for (MonitorInfo held : info.getLockedMonitors()) {
                if (held.getClassName().startsWith(BINS)) {
                    return true;
                }
            }
        }
        return false;
    }
}
