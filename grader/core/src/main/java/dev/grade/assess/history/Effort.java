package dev.grade.assess.history;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.EmptyProgressMonitor;

/** How much work a history may cost: small files can stand for more than any machine can read. */
final class Effort extends EmptyProgressMonitor {
    private static final long MOST_CPU_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final int MOST_STEPS = 300_000;
    private static final long MOST_BYTES = 64L << 20;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private final long start = THREADS.getCurrentThreadCpuTime();
    private int steps;
    private long bytes;

    /** The history costs more than it is worth. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;

        TooMuch() {
            super("it is too large");
        }
    }

    void step() throws TooMuch {
        steps++;
        if (isCancelled()) {
            throw new TooMuch();
        }
    }

    void read(long more) throws TooMuch {
        bytes += more;
        step();
    }

    /** The library asks this between the objects that it reads. */
    @Override
    public boolean isCancelled() {
        return steps > MOST_STEPS || bytes > MOST_BYTES
                || THREADS.getCurrentThreadCpuTime() - start > MOST_CPU_NANOS;
    }

    @Override
    public void update(int completed) {
        steps += completed;
    }
}
