import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Futures on one pool of daemons for all calls; the caller waits only at the top. */
public final class Scan {
    private static final Executor POOL = Executors.newFixedThreadPool(4, work -> {
        Thread thread = new Thread(work, "scan");
        thread.setDaemon(true);
        return thread;
    });

    private Scan() {
    }

    static boolean hasOver(int limit, int[] a, int cutoff) {
        AtomicLong finds = new AtomicLong();
        over(limit, a, 0, a.length, cutoff, finds).join();
        return finds.get() > 0;
    }

    private static CompletableFuture<Void> over(int limit, int[] a, int from, int to, int cutoff, AtomicLong finds) {
        if (to - from <= cutoff) {
            Runnable search = () -> {
                int i = from;
                while (i < to && finds.getOpaque() == 0) {
                    if (a[i++] > limit) {
                        finds.incrementAndGet();
                    }
                }
            };
            return CompletableFuture.runAsync(search, POOL);
        }
        int middle = (from + to) >>> 1;
        return CompletableFuture.allOf(over(limit, a, from, middle, cutoff, finds), over(limit, a, middle, to, cutoff, finds));
    }

    /** Left end, right end, longest, length, each in sixteen bits or more of its own would not do: so an array. */
    private static int[] plus(int[] one, int[] next) {
        return new int[]{one[0] == one[3] ? one[3] + next[0] : one[0], next[1] == next[3] ? one[1] + next[3] : next[1],
                Math.max(one[1] + next[0], Math.max(one[2], next[2])), one[3] + next[3]};
    }

    static int longestRun(int val, int[] a, int cutoff) {
        return run(val, a, 0, a.length, cutoff).join()[2];
    }

    private static CompletableFuture<int[]> run(int val, int[] a, int from, int to, int cutoff) {
        if (to - from > cutoff) {
            int middle = (from + to) >>> 1;
            return run(val, a, from, middle, cutoff).thenCombine(run(val, a, middle, to, cutoff), Scan::plus);
        }
        return CompletableFuture.supplyAsync(() -> {
            int[] sum = new int[4];
            int[] hit = {1, 1, 1, 1};
            int[] miss = {0, 0, 0, 1};
            for (int i = from; i < to; i++) {
                sum = plus(sum, a[i] == val ? hit : miss);
            }
            return sum;
        }, POOL);
    }
}
