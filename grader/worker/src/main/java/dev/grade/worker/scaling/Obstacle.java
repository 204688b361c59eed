package dev.grade.worker.scaling;

import dev.grade.worker.load.ClassBook;
import dev.grade.worker.load.Lines;
import dev.grade.worker.protocol.Evidence;
import dev.grade.worker.protocol.StackLine;
import dev.grade.worker.protocol.StuckThread;
import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a call from going on while another is held.
 *
 * @param isLock
 *            whether that is a lock, a permit or a spin, rather than the turn in a queue
 * @param isNested
 *            whether it holds a lock itself and waits for one that the held thread has
 * @param waits
 *            where it waits and for what, as part of a sentence
 */
record Obstacle(boolean isLock, boolean isNested, String waits, Evidence evidence) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int DEPTH = 60;

    static Obstacle of(ClassBook book, Thread next, String second, Thread holding, String first) {
        List<ThreadInfo> infos = new ArrayList<>();
        ThreadInfo itself = null;
        for (ThreadInfo info : THREADS.getThreadInfo(THREADS.getAllThreadIds(), true, true, DEPTH)) {
            if (info != null && info.getThreadId() == next.threadId()) {
                itself = info;
            } else if (info != null && info.getThreadId() != holding.threadId() && !lines(book, info).isEmpty()) {
                infos.add(info);
            }
        }
        if (itself == null) {
            return new Obstacle(true, false, "is stopped", new Evidence.Nothing());
        }
        // A helper of the call that waits for a lock says more than the call that waits for its helper.
        ThreadInfo waiter = isLock(itself)
                ? itself
                : infos.stream().filter(Obstacle::isLock).findFirst().orElse(itself);
        boolean byHeld = waiter.getLockOwnerId() == holding.threadId();
        boolean holds = waiter.getLockedMonitors().length + waiter.getLockedSynchronizers().length > 0;
        List<StackLine> stack = lines(book, waiter);
        String at = stack.isEmpty() ? "" : " at " + Lines.place(stack.getFirst());
        String wants = wants(waiter);
        String waits = (waiter.getThreadState() == Thread.State.RUNNABLE ? "spins" + at : "waits" + at + wants)
                + (byHeld ? ", which '" + first + "' holds" : "");
        var stuck = new StuckThread(second, state(waiter), wants.isEmpty() ? "" : wants.substring(5),
                byHeld ? first : "", List.of(), 0, stack);
        return new Obstacle(isLock(waiter), byHeld && holds, waits,
                new Evidence.WaitFor(List.of(stuck), List.of()));
    }

    private static String wants(ThreadInfo waiter) {
        LockInfo lock = waiter.getLockInfo();
        if (lock == null) {
            return "";
        }
        String type = Lines.shortName(lock.getClassName());
        boolean monitor = waiter.getThreadState() == Thread.State.BLOCKED;
        int inner = type.indexOf('$');
        boolean jdks = lock.getClassName().startsWith("java.");
        String shown = jdks && inner > 0 ? type.substring(0, inner) : type;
        return " for " + (monitor ? "the lock of " : "a ") + shown;
    }

    private static String state(ThreadInfo info) {
        return switch (info.getThreadState()) {
            case BLOCKED -> "blocked";
            case RUNNABLE -> "running";
            case TIMED_WAITING -> "sleeping";
            default -> "waiting";
        };
    }

    private static boolean isLock(ThreadInfo info) {
        if (info.getThreadState() == Thread.State.BLOCKED || info.getThreadState() == Thread.State.RUNNABLE) {
            return true;
        }
        @Nullable
        LockInfo on = info.getLockInfo();
        return info.getLockOwnerId() >= 0 || (on != null && (on.getClassName().contains("Lock")
                || on.getClassName().startsWith("java.util.concurrent.Semaphore")));
    }

    private static List<StackLine> lines(ClassBook book, ThreadInfo info) {
        return Lines.of(book, List.of(info.getStackTrace()));
    }
}
