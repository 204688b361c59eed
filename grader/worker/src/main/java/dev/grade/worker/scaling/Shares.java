package dev.grade.worker.scaling;

import dev.grade.api.Body;
import dev.grade.worker.actors.ActorsOnWatch.Waiting;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.function.Supplier;

/**
 * Processor time by thread. A thread that ends meanwhile vanishes from the JVM's books; if one does, the whole is what the
 * process used, less what its compiler did. If none does, the whole is what the threads used: what the process did besides,
 * such as collecting garbage, is nobody's share, and would make one thread that works alone look like one of several.
 */
final class Shares {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final com.sun.management.OperatingSystemMXBean SYSTEM = ManagementFactory
            .getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
    /** What a thread uses that has begun, and found nothing to do, is less than this part of the whole. */
    private static final double NOTHING = 0.02;

    private final double critical;
    private final boolean alone;

    private Shares(double critical, boolean alone) {
        this.critical = critical;
        this.alone = alone;
    }

    /**
     * The thread that a measured body runs on, new and of its own.
     *
     * @param nanos
     *            what it used; it may have ended before the books are read
     */
    record Caller(long id, long nanos) {
    }

    /** Measures while {@code body} runs elsewhere. */
    static Shares of(Waiting body, Supplier<Caller> caller) throws InterruptedException {
        Map<Long, Long> before = cpu();
        long startedBefore = THREADS.getTotalStartedThreadCount();
        long processBefore = SYSTEM.getProcessCpuTime();
        long compiledBefore = compiled();
        body.run();
        long process = SYSTEM.getProcessCpuTime() - processBefore - (compiled() - compiledBefore);
        Caller self = caller.get();
        Map<Long, Long> after = cpu();
        long started = THREADS.getTotalStartedThreadCount() - startedBefore - 1;
        after.remove(self.id());
        long ended = started - after.keySet().stream().filter(id -> !before.containsKey(id)).count();
        after.keySet().removeAll(ofGrader());
        long mostOfOthers = 0;
        long whole = self.nanos();
        for (Map.Entry<Long, Long> thread : after.entrySet()) {
            long used = thread.getValue() - before.getOrDefault(thread.getKey(), 0L);
            mostOfOthers = Math.max(mostOfOthers, used);
            whole += used;
        }
        double all = Math.max(1, ended > 0 ? Math.max(whole, process) : whole);
        return new Shares(Math.max(1, Math.max(self.nanos(), mostOfOthers)) / all,
                ended <= 0 && mostOfOthers <= NOTHING * all);
    }

    /**
     * What all threads used together while {@code body} ran on this one, in nanoseconds; nothing if some of them ended
     * meanwhile, whose time nobody knows.
     */
    static OptionalLong used(Body body) throws Throwable {
        Map<Long, Long> before = cpu();
        long startedBefore = THREADS.getTotalStartedThreadCount();
        body.run();
        Map<Long, Long> after = cpu();
        long started = THREADS.getTotalStartedThreadCount() - startedBefore;
        long known = after.keySet().stream().filter(id -> !before.containsKey(id)).count();
        long used = after.entrySet().stream()
                .mapToLong(thread -> thread.getValue() - before.getOrDefault(thread.getKey(), 0L)).sum();
        return started > known ? OptionalLong.empty() : OptionalLong.of(Math.max(1, used));
    }

    /** The share of the busiest thread, more than 0 and at most 1. */
    double critical() {
        return critical;
    }

    /** Whether no other thread took part. */
    boolean alone() {
        return alone;
    }

    /** Threads that look and measure, such as this one, and the JVM's: none of them is started by the student's code. */
    private static List<Long> ofGrader() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        Thread[] threads = new Thread[root.activeCount() + 16];
        int count = root.enumerate(threads);
        return Arrays.stream(threads, 0, count).filter(Shares::isOfGrader).map(Thread::threadId).toList();
    }

    /** What student code starts has the class loader of a check, or is the JDK's worker. */
    @SuppressWarnings("ReferenceEquality") // identity is the question
    private static boolean isOfGrader(Thread thread) {
        if (thread instanceof ForkJoinWorkerThread) {
            return false;
        }
        ClassLoader loader = thread.getContextClassLoader();
        return thread == Thread.currentThread() || loader == null || loader == Shares.class.getClassLoader();
    }

    /** What the calling thread has used so far, in nanoseconds. */
    static long ofThisThread() {
        return Math.max(0, THREADS.getCurrentThreadCpuTime());
    }

    private static Map<Long, Long> cpu() {
        Map<Long, Long> times = new HashMap<>();
        for (long id : THREADS.getAllThreadIds()) {
            times.put(id, Math.max(0, THREADS.getThreadCpuTime(id)));
        }
        return times;
    }

    private static long compiled() {
        return ManagementFactory.getCompilationMXBean().getTotalCompilationTime() * 1_000_000;
    }
}
