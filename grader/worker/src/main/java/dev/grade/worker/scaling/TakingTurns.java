package dev.grade.worker.scaling;

import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.worker.load.ClassBook;
import dev.grade.worker.load.Lines;
import dev.grade.worker.protocol.StackLine;
import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks, at moments spread over the work, whether the thread that does it holds a lock, and whether it is always the
 * same. Work under one lock is done by one thread at a time, however quickly the lock goes from hand to hand.
 *
 * <p>A sequential probability ratio test (Wald 1945) tells work that is free of the lock at one step in twenty or fewer,
 * as where some lines are counted under it at a time, from work that is free of it at one in six or more, as where a
 * lock is taken for each single change. It ends at an error of one in ten thousand, after a few looks where no lock is held.
 */
final class TakingTurns {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int DEPTH = 60;
    private static final String WORKER_OF_A_POOL = "java.util.concurrent.ThreadPoolExecutor$Worker";
    private static final String LOCKS = "java/util/concurrent/locks/";
    private static final double SELDOM_FREE = 0.05;
    private static final double OFTEN_FREE = 0.16;
    private static final double HELD = Math.log((1 - SELDOM_FREE) / (1 - OFTEN_FREE));
    private static final double FREE = Math.log(SELDOM_FREE / OFTEN_FREE);
    private static final double SURE = Math.log(10_000);

    /** So many looks say all that looks will say. */
    static final int LOOKS = 400;

    private final ClassBook book;
    private final boolean withLocks;
    private final Map<String, Seen> locks = new HashMap<>();
    private int looks;
    private volatile boolean wanted = true;

    private record Seen(int times, String lock, String place) {
        Seen again() {
            return new Seen(times + 1, lock, place);
        }
    }

    TakingTurns(ClassBook book) {
        this.book = book;
        // to find who holds a lock that is no monitor, the JVM walks over its heap
        this.withLocks = book.students().stream()
                .anyMatch(image -> new String(image.bytes(), StandardCharsets.ISO_8859_1).contains(LOCKS));
    }

    /** Whether more looks would say more. */
    boolean isOpen() {
        return wanted;
    }

    /** Looks at the calling thread, which is at work. */
    void look() {
        // the JVM does not tell what virtual threads hold
        ThreadInfo info = THREADS.getThreadInfo(new long[]{Thread.currentThread().threadId()}, true, withLocks,
                DEPTH)[0];
        synchronized (this) {
            if (!wanted) {
                return;
            }
            looks++;
            if (info != null) {
                count(info);
            }
            wanted = looks < LOOKS && Math.abs(evidence()) < SURE;
        }
    }

    private void count(ThreadInfo info) {
        for (MonitorInfo monitor : info.getLockedMonitors()) {
            StackTraceElement frame = monitor.getLockedStackFrame();
            seen(monitor, frame == null ? List.of() : Lines.of(book, List.of(frame)));
        }
        for (LockInfo lock : info.getLockedSynchronizers()) {
            if (!lock.getClassName().equals(WORKER_OF_A_POOL)) {
                seen(lock, Lines.of(book, List.of(info.getStackTrace())));
            }
        }
    }

    private double evidence() {
        int held = most().map(Seen::times).orElse(0);
        return held * HELD + (looks - held) * FREE;
    }

    private void seen(LockInfo lock, List<StackLine> lines) {
        String type = lock.getClassName();
        String shown = type.startsWith("java.util.concurrent.locks.") && type.indexOf('$') > 0
                ? type.substring(0, type.indexOf('$'))
                : type;
        var first = new Seen(1, Lines.shortName(shown), lines.isEmpty() ? "" : " in " + Lines.place(lines.getFirst()));
        locks.merge(type + '@' + lock.getIdentityHashCode(), first, (before, _) -> before.again());
    }

    private Optional<Seen> most() {
        return locks.values().stream().max((one, other) -> Integer.compare(one.times(), other.times()));
    }

    /** What it means if nearly every look found the same lock held. */
    synchronized Optional<CheckFailure> failure(String work) {
        return most().filter(_ -> evidence() >= SURE)
                .map(seen -> new CheckFailure(BugClass.OVER_SERIALISED, "At " + seen.times() + " of " + looks
                        + " moments of " + work + ", whoever did it held the lock of " + seen.lock() + seen.place()
                        + ". So several threads work, but only one at a time: work without the lock, and take it only to put"
                        + " results together."));
    }
}
