package dev.grade.worker.stress;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Time as it counts for a budget: processor time where the machine is busy with others, so that a check is tried as hard
 * under load as on an idle machine; the clock where the code itself sleeps or waits, but slowed down.
 */
final class Effort {
    private static final int SLOWEST = 4;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final long beginWall = System.nanoTime();
    private final long beginCpu = system.getProcessCpuTime();

    /** Nanoseconds of effort so far. */
    long nanos() {
        long wall = System.nanoTime() - beginWall;
        long cpu = system.getProcessCpuTime() - beginCpu;
        return Math.max(Math.min(wall, cpu), wall / SLOWEST);
    }
}
