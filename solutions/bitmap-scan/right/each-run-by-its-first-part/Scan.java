import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Whoever sees a run begin follows it, beyond its own part if need be; the longest is in one atomic for all. */
public final class Scan {
    private Scan() {
    }

    private interface Loop {
        void over(int from, int to);
    }

    private static final class Halves extends RecursiveAction {
        private static final long serialVersionUID = 1L;
        private final int from;
        private final int to;
        private final int cutoff;
        private final transient Loop loop;

        Halves(int from, int to, int cutoff, Loop loop) {
            this.from = from;
            this.to = to;
            this.cutoff = cutoff;
            this.loop = loop;
        }

        @Override
        protected void compute() {
            if (to - from <= cutoff) {
                loop.over(from, to);
            } else {
                int middle = from + (to - from) / 2;
                invokeAll(new Halves(from, middle, cutoff, loop), new Halves(middle, to, cutoff, loop));
            }
        }
    }

    private static final class Found {
        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        private boolean yes;

        boolean isSet() {
            lock.readLock().lock();
            try {
                return yes;
            } finally {
                lock.readLock().unlock();
            }
        }

        void set() {
            lock.writeLock().lock();
            try {
                yes = true;
            } finally {
                lock.writeLock().unlock();
            }
        }
    }

    static boolean hasOver(int limit, int[] a, int cutoff) {
        Found found = new Found();
        ForkJoinPool.commonPool().invoke(new Halves(0, a.length, cutoff, (from, to) -> {
            for (int i = from; i < to; i++) {
                if ((i & 127) == 0 && found.isSet()) {
                    return;
                }
                if (a[i] > limit) {
                    found.set();
                    return;
                }
            }
        }));
        return found.isSet();
    }

    static int longestRun(int val, int[] a, int cutoff) {
        AtomicInteger longest = new AtomicInteger();
        ForkJoinPool.commonPool().invoke(new Halves(0, a.length, cutoff, (from, to) -> {
            int i = from;
            while (i < to && i > 0 && a[i] == val && a[i - 1] == val) {
                i++;
            }
            while (i < to) {
                int begin = i;
                while (i < a.length && a[i] == val) {
                    i++;
                }
                if (i - begin > longest.get()) {
                    longest.accumulateAndGet(i - begin, Math::max);
                }
                i++;
            }
        }));
        return longest.get();
    }
}
