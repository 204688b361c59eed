package dev.grade.worker.scaling;

import dev.grade.worker.stall.Canary;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.List;

/**
 * Tells threads that wait from threads that burn processor time while they wait. Decided by what they used and how often
 * they woke, over looks between which another thread is known to have had its turns; the clock decides nothing.
 */
final class Idleness {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int CALM_LOOKS = 12;
    private static final int CANARY_TURNS = 40;
    private static final int WAKE_UPS = 8;
    private static final long BURNT_NANOS = 60_000_000;
    private static final long LOOK_MILLIS = 10;

    private final Canary canary;
    private final List<Thread> threads;
    private long burnt;
    private boolean settled;

    Idleness(Canary canary, List<Thread> threads) {
        this.canary = canary;
        this.threads = threads;
    }

    /** Whether all of them wait at rest, once they have come that far. */
    boolean isCalm() throws InterruptedException {
        long[] cpu = new long[threads.size()];
        long[] woken = new long[threads.size()];
        int calm = 0;
        for (int look = 0; calm < CALM_LOOKS; look++) {
            boolean still = true;
            for (int i = 0; i < threads.size(); i++) {
                Thread thread = threads.get(i);
                ThreadInfo info = THREADS.getThreadInfo(thread.threadId());
                if (info == null) {
                    continue;
                }
                long used = Math.max(0, THREADS.getThreadCpuTime(thread.threadId()));
                long turns = info.getWaitedCount() + info.getBlockedCount();
                boolean waits = info.getThreadState() != Thread.State.RUNNABLE;
                if (!waits || look == 0) {
                    still = false;
                }
                if (look > 0 && waits && turns - woken[i] >= WAKE_UPS) {
                    burnt = used - cpu[i];
                    return false;
                }
                if (look == 0) {
                    cpu[i] = used;
                    woken[i] = turns;
                } else if (used - cpu[i] >= BURNT_NANOS) {
                    burnt = used - cpu[i];
                    if (settled) {
                        return false;
                    }
                    // It may have been on its way to where it waits; from here on it counts.
                    settled = true;
                    cpu[i] = used;
                }
            }
            calm = still ? calm + 1 : 0;
            Thread.sleep(LOOK_MILLIS);
            canary.turns(CANARY_TURNS);
        }
        return true;
    }

    /** Processor time that the busiest of them used meanwhile, in milliseconds. */
    long burntMillis() {
        return burnt / 1_000_000;
    }
}
