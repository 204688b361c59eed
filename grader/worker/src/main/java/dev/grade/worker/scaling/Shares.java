package dev.grade.worker.scaling;

import dev.grade.api.Body;
import dev.grade.worker.actors.ActorsOnWatch.Waiting;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * Processor time by thread. A thread that ends meanwhile vanishes from the JVM's books, so the whole is what the process
 * used, less what the JVM's own threads did.
 */
final class Shares {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final com.sun.management.OperatingSystemMXBean SYSTEM = ManagementFactory
            .getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);

    private final double critical;
    private final boolean alone;

    private Shares(double critical, boolean alone) {
        this.critical = critical;
        this.alone = alone;
    }

    /**
     * Measures while {@code body} runs elsewhere.
     *
     * @param ofCaller
     *            what the thread that ran it used, in nanoseconds: it may have ended before the books are read
     */
    static Shares of(Waiting body, LongSupplier ofCaller) throws InterruptedException {
        Map<Long, Long> before = cpu();
        long startedBefore = THREADS.getTotalStartedThreadCount();
        long processBefore = SYSTEM.getProcessCpuTime();
        long compiledBefore = compiled();
        body.run();
        long process = SYSTEM.getProcessCpuTime() - processBefore - (compiled() - compiledBefore);
        long most = ofCaller.getAsLong();
        long alive = 0;
        int busy = 0;
        for (Map.Entry<Long, Long> thread : cpu().entrySet()) {
            long used = thread.getValue() - before.getOrDefault(thread.getKey(), 0L);
            most = Math.max(most, used);
            alive += used;
            busy += used > 0 ? 1 : 0;
        }
        long started = THREADS.getTotalStartedThreadCount() - startedBefore;
        double whole = Math.max(Math.max(1, most), Math.max(alive, started > 0 ? process : alive));
        return new Shares(most / whole, busy <= 1 && started == 0);
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

    /** Whether no other thread was started or used any processor time. */
    boolean alone() {
        return alone;
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
