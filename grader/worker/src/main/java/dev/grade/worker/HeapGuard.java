package dev.grade.worker;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** Notices that the heap stays full although the collector runs again and again. */
final class HeapGuard {
    private static final int RESERVE_BYTES = 1 << 20;
    private static final int FULL_LOOKS = 2;
    private static final int COLLECTIONS = 1;

    private final List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
    private final List<byte[]> reserve = new ArrayList<>(List.of(new byte[RESERVE_BYTES]));
    private int fullLooks;
    private long collectionsBefore;

    /** Leaves memory for the last message. */
    void releaseReserve() {
        reserve.clear();
    }

    /** Whether there is hardly any memory left now; then whoever needs some had better wait. */
    boolean isScarce() {
        return fullLooks > 0;
    }

    /** Whether the heap stays full. */
    boolean isFull() {
        Runtime runtime = Runtime.getRuntime();
        long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
        if (free > runtime.maxMemory() / 20) {
            fullLooks = 0;
            return false;
        }
        if (fullLooks++ == 0) {
            collectionsBefore = collections();
        }
        return fullLooks >= FULL_LOOKS && collections() - collectionsBefore >= COLLECTIONS;
    }

    private long collections() {
        long sum = 0;
        for (GarbageCollectorMXBean collector : collectors) {
            sum += collector.getCollectionCount();
        }
        return sum;
    }
}
