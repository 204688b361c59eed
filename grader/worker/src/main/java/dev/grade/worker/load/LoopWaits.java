package dev.grade.worker.load;

import dev.grade.worker.protocol.Wait;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The waits of the student's code on threads that serve others. Rewritten code tells of them through {@link Seam}.
 *
 * <p>
 * JFR would know more, but costs about a third of a second of processor time to start and to read; this costs what a
 * few calls cost.
 */
public final class LoopWaits {
    /** A read or a write does not count as a wait for the JVM; a shorter one came out of a buffer. */
    private static final long SHORTEST_NANOS = 100_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int MOST_PLACES = 64;

    private static final Pattern TRANSFER = Pattern.compile("\\.(read|write|accept|connect|receive|send)[A-Za-z]*$");

    /** By the number of the thread: one of a class of the student's could say that it equals another. */
    private static final Map<Long, Began> OPEN = new ConcurrentHashMap<>();
    private static final Map<String, Wait> SEEN = new LinkedHashMap<>();
    private static volatile Set<String> loops = Set.of();

    private LoopWaits() {
    }

    /**
     * Where and when a thread called something that can wait.
     *
     * @param place
     *            {@code file:line:call}
     * @param waits
     *            how often the thread had waited before
     */
    private record Began(Thread thread, String place, long nanos, long waits) {
        boolean isTransfer() {
            return TRANSFER.matcher(place).find();
        }
    }

    /** From now on the threads of these names are watched. */
    public static void watch(Set<String> names) {
        loops = Set.copyOf(names);
    }

    static void began(String place) {
        if (!loops.contains(Thread.currentThread().getName())) {
            return;
        }
        Thread thread = Thread.currentThread();
        OPEN.put(thread.threadId(), new Began(thread, place, System.nanoTime(), waits()));
    }

    static void ended() {
        Began began = OPEN.remove(Thread.currentThread().threadId());
        if (began == null) {
            return;
        }
        long nanos = System.nanoTime() - began.nanos();
        // The clock alone cannot tell a wait from a thread that was not given a core.
        if (began.isTransfer() ? nanos >= SHORTEST_NANOS : waits() > began.waits()) {
            note(began.place(), Thread.currentThread().getName(), nanos);
        }
    }

    private static long waits() {
        ThreadInfo info = THREADS.getThreadInfo(Thread.currentThread().threadId());
        return info == null ? 0 : info.getWaitedCount() + info.getBlockedCount();
    }

    private static void note(String place, String loop, long nanos) {
        String[] parts = place.split(":", 3);
        var wait = new Wait(parts[2], parts[0], Integer.parseInt(parts[1]), loop, 1, nanos, nanos);
        synchronized (SEEN) {
            if (SEEN.size() < MOST_PLACES || SEEN.containsKey(place)) {
                SEEN.merge(place, wait, Wait::plus);
            }
        }
    }

    /** What was seen since the last time, with the waits that have not ended. */
    public static List<Wait> drain() {
        OPEN.forEach((number, began) -> {
            long nanos = System.nanoTime() - began.nanos();
            if (isWaiting(began.thread()) && OPEN.remove(number, began)) {
                note(began.place(), began.thread().getName(), nanos);
            }
        });
        synchronized (SEEN) {
            var seen = new ArrayList<>(SEEN.values());
            SEEN.clear();
            return seen;
        }
    }

    private static boolean isWaiting(Thread thread) {
        return switch (thread.getState()) {
            case WAITING, TIMED_WAITING, BLOCKED -> true;
            default -> false;
        };
    }
}
