import java.util.concurrent.atomic.AtomicInteger;

/** Threads take one part after another; what they find stands in arrays, with a place for each part. */
public final class Scan {
    private static final int THREADS = 3;

    private Scan() {
    }

    private interface Part {
        /** Whether the others need not go on. */
        boolean search(int part, int from, int to);
    }

    private static int parts(int[] a, int cutoff) {
        return Math.max(1, (int) Math.min(500, ((long) a.length + cutoff - 1) / cutoff));
    }

    private static void search(int[] a, int parts, Part work) {
        AtomicInteger next = new AtomicInteger();
        Runnable worker = () -> {
            int part = next.getAndIncrement();
            while (part < parts) {
                int from = (int) ((long) a.length * part / parts);
                int to = (int) ((long) a.length * (part + 1) / parts);
                if (work.search(part, from, to)) {
                    next.set(parts);
                }
                part = next.getAndIncrement();
            }
        };
        Thread[] helpers = new Thread[Math.min(THREADS, parts) - 1];
        for (int i = 0; i < helpers.length; i++) {
            helpers[i] = new Thread(worker);
            helpers[i].start();
        }
        worker.run();
        boolean interrupted = false;
        for (Thread helper : helpers) {
            while (helper.isAlive()) {
                try {
                    helper.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    static boolean hasOver(int limit, int[] a, int cutoff) {
        int parts = parts(a, cutoff);
        boolean[] over = new boolean[parts];
        search(a, parts, (part, from, to) -> {
            for (int i = from; i < to; i++) {
                if (a[i] > limit) {
                    over[part] = true;
                    return true;
                }
            }
            return false;
        });
        for (boolean found : over) {
            if (found) {
                return true;
            }
        }
        return false;
    }

    static int longestRun(int val, int[] a, int cutoff) {
        int parts = parts(a, cutoff);
        int[] prefix = new int[parts];
        int[] suffix = new int[parts];
        int[] inside = new int[parts];
        boolean[] whole = new boolean[parts];
        search(a, parts, (part, from, to) -> {
            int run = 0;
            int longest = 0;
            int first = -1;
            for (int i = from; i < to; i++) {
                if (a[i] == val) {
                    run++;
                    longest = Math.max(longest, run);
                } else {
                    if (first < 0) {
                        first = run;
                    }
                    run = 0;
                }
            }
            whole[part] = first < 0;
            prefix[part] = first < 0 ? run : first;
            suffix[part] = run;
            inside[part] = longest;
            return false;
        });
        int longest = 0;
        int before = 0;
        for (int part = 0; part < parts; part++) {
            longest = Math.max(longest, Math.max(inside[part], before + prefix[part]));
            before = whole[part] ? before + suffix[part] : suffix[part];
        }
        return longest;
    }
}
